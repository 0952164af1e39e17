/// The palettes of pictures, by name.
public enum PicturePalette: String, CaseIterable, Sendable {
  case okabeIto = "okabe-ito"
  case gnuplot, viridis, cividis, diverging
}
