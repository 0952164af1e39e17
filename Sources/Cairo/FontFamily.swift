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

  /// The name of the fonts that are used; nil where this machine has none.
  public var foundName: String? { main?.familyNames.first }

  /// Whether the fonts that are used have the name that was asked for, in capitals or not, or that was a
  /// word such as `serif`, which names a kind.
  public var isFound: Bool {
    guard let names = main?.familyNames else { return false }
    let wanted = name.lowercased()
    return ["sans-serif", "sans", "serif", "monospace"].contains(wanted)
      || names.contains { $0.lowercased() == wanted }
  }
}
