import Cairo
import FileIO

/// The font of a page's texts. Keep one for all pages: looking for a font takes as long as drawing.
public struct PictureFont: Sendable {
  let family: FontFamily

  /// DejaVu Sans, or where it is missing the font nearest to it.
  public static let standard = PictureFont(family: FontFamily("DejaVu Sans"))

  /// The fonts of the family `name`, as `fc-list : family` lists them, in capitals or not. Throws where
  /// there is none of that name.
  public init(named name: String) throws(CairoError) {
    let family = FontFamily(name)
    guard family.isFound else {
      let nearest = family.foundName.map { "'\($0.printable)' comes nearest; " } ?? ""
      throw CairoError(
        "no font is called '\(name.printable)'; \(nearest)'fc-list : family' lists all names")
    }
    self.family = family
  }

  private init(family: FontFamily) { self.family = family }

  public var name: String { family.name }

  var isStandard: Bool { name.lowercased() == Self.standard.name.lowercased() }
}
