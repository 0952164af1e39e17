/// The pages that pictures are drawn on, by name.
public enum PictureTheme: String, CaseIterable, Sendable {
  case light, dark
}
