/// The fonts of one name, or where this machine has none of that name the nearest to it.
///
/// Keep one for all pages: finding the font and drawing its letters takes as long as writing a
/// page's file.
public final class FontFamily: Sendable {
  /// The name that was asked for.
  public let name: String
  /// Its upright font; nil where this machine has no font at all.
  let main: Font?

  public init(_ name: String) {
    self.name = name
    main = Font(family: name, holding: nil)
  }
}
