import Plot
import PlotCairo
import PlotText

/// The size and the scale of a picture, and what its file carries.
struct PageOptions: Sendable {
  let size: Size
  let scale: Double
  /// See `PictureNote`.
  let note: String?

  func bytes(of figure: Figure, as format: PictureFormat) throws -> [UInt8] {
    try Picture.render(size: size, scale: scale, as: format, note: note, figure.draw)
  }

  /// The picture for terminals that show sixels.
  func sixels(of figure: Figure) throws -> [UInt8] {
    let image = try Picture.pixels(size: size, scale: scale, figure.draw)
    return sixelImage(pixels: image.pixels, width: image.width, height: image.height)
  }
}
