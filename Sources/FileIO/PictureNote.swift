/// A line of ASCII that a picture's file carries and no viewer shows, such as how the picture was made:
/// in a PNG a chunk `iTXt` called `nn`, in an SVG the element `metadata`, in a PDF the subject.
///
/// Programs that draw or compress a picture again mostly leave it out.
public enum PictureNote {
  /// What the note is called in the file.
  public static let name = "nn"

  /// The note in the picture `bytes`, which is known by its content; nil if it carries none, or is no
  /// picture.
  public static func note(in bytes: [UInt8]) -> String? {
    if PNGText.isPNG(bytes) { return PNGText.text(name, in: bytes) }
    if bytes.starts(with: "%PDF-".utf8) { return pdfNote(in: bytes) }
    return svgNote(in: bytes)
  }

  /// The element of an SVG file with this note.
  public static func svgElement(_ note: String) -> String {
    let text = note.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.joined()
    return "\(svgStart)\(text)\(svgEnd)"
  }

  /// The subject of a PDF with this note.
  public static func pdfSubject(_ note: String) -> String { pdfMark + note }

  private static let svgStart = "<metadata id=\"\(name)\">"
  private static let svgEnd = "</metadata>"
  private static let pdfMark = "\(name): "

  private static func svgNote(in bytes: [UInt8]) -> String? {
    guard let start = end(of: svgStart, in: bytes[...]),
      let end = end(of: svgEnd, in: bytes[start...]),
      let text = String(validating: bytes[start..<end - svgEnd.utf8.count], as: UTF8.self)
    else { return nil }
    var note = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      note += rest[..<mark]
      rest = rest[mark...]
      let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
      guard let (entity, character) = entities.first(where: { rest.hasPrefix($0.0) }) else {
        return nil
      }
      note += character
      rest = rest.dropFirst(entity.count)
    }
    return note + rest
  }

  /// The subject as cairo writes it: UTF-16 in hexadecimal digits, or plain text in parentheses.
  private static func pdfNote(in bytes: [UInt8]) -> String? {
    var text: String?
    if let start = end(of: "/Subject <FEFF", in: bytes[...]),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      let digits = bytes[start..<end].compactMap { Character(UnicodeScalar($0)).hexDigitValue }
      guard digits.count == end - start, digits.count.isMultiple(of: 4) else { return nil }
      let units = stride(from: 0, to: digits.count, by: 4).map { place in
        digits[place..<place + 4].reduce(0) { $0 << 4 | UInt16($1) }
      }
      text = String(validating: units, as: UTF16.self)
    } else if let start = end(of: "/Subject (", in: bytes[...]),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ")"))
    {
      text = String(validating: bytes[start..<end], as: UTF8.self)
    }
    guard let text, text.hasPrefix(pdfMark) else { return nil }
    return String(text.dropFirst(pdfMark.count))
  }

  /// The place after the first `word` in `bytes`; nil: it is not in them.
  private static func end(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    var rest = bytes
    while let start = rest.firstIndex(of: word[0]) {
      if rest[start...].starts(with: word) { return start + word.count }
      rest = rest[(start + 1)...]
    }
    return nil
  }
}
