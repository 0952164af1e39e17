import Plot
import PlotCairo
import PlotText

/// The size and the scale of a picture, and what its file carries.
struct PageOptions: Sendable {
  let size: Size
  let scale: Double
  /// See `PictureNote`.
  let note: String?
  /// The family of the font; nil: the usual one.
  var font: String?
  /// The size of a picture of characters; nil: what the terminal has.
  var characters: (columns: Int, rows: Int)?

  func bytes(of page: Page, as format: PictureFormat) throws -> [UInt8] {
    let summary = page.summary.isEmpty ? page.figures.first?.subtitle ?? "" : page.summary
    return try Picture.render(
      size: size, scale: scale, as: format, note: note,
      description: PictureDescription(title: page.heading, summary: summary),
      font: pictureFont(), page.draw)
  }

  /// The picture for terminals that show sixels.
  func sixels(of page: Page) throws -> [UInt8] {
    let image = try Picture.pixels(size: size, scale: scale, font: pictureFont(), page.draw)
    return sixelImage(pixels: image.pixels, width: image.width, height: image.height)
  }

  /// The font of its texts. Throws `Failure` if there is none of that name.
  func pictureFont() throws -> PictureFont {
    guard let font else { return .standard }
    do throws(CairoError) {
      return try PictureFont(named: font)
    } catch {
      throw Failure(.usage, error.description)
    }
  }
}
