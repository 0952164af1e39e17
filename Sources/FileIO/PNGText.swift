import CZlib

/// Text in a PNG: chunks of type `iTXt`, in UTF-8 and not compressed (PNG, third edition, 11.3.3.4).
///
/// Viewers ignore them; `exiftool` and `identify -verbose` show them.
public enum PNGText {
  /// The most bytes at the beginning of a file in which a text is looked for.
  public static let searchedBytes = 1 << 24

  /// `png` with the text `text` of the name `keyword` after its first chunk, which has its size.
  /// Bytes that are no PNG are given back as they are.
  ///
  /// Precondition: `keyword` has 1 to 79 printable ASCII characters.
  public static func inserting(
    _ text: String, keyword: String, into png: [UInt8]
  ) -> [UInt8] {
    require(
      (1...79).contains(keyword.utf8.count)
        && keyword.utf8.allSatisfy { (0x20..<0x7f).contains($0) },
      "the keyword '\(keyword)' in a PNG")
    guard png.starts(with: signature), let header = Chunk(at: signature.count, of: png),
      header.type.elementsEqual("IHDR".utf8)
    else { return png }
    return Array(png[..<header.end]) + chunk(text, keyword) + png[header.end...]
  }

  /// `png` with the text `text` in the place of that of the name `keyword`; nil if it has none.
  public static func replacing(
    keyword: String, with text: String, in png: [UInt8]
  ) -> [UInt8]? {
    guard let place = place(of: keyword, in: png) else { return nil }
    return Array(png[..<place.lowerBound]) + chunk(text, keyword) + png[place.upperBound...]
  }

  private static func chunk(_ text: String, _ keyword: String) -> [UInt8] {
    // After the name: not compressed, by no method, in no language, with no translated name.
    let content = Array("iTXt".utf8) + keyword.utf8 + [0, 0, 0, 0, 0] + text.utf8
    return bigEndian(UInt32(content.count - 4)) + content + bigEndian(checkSum(of: content))
  }

  /// The text of the name `keyword` that stands before the pixels of `png`, which may be the beginning
  /// of a file only; nil if there is none, if it is damaged, or if it is no PNG.
  public static func text(_ keyword: String, in png: [UInt8]) -> String? {
    guard let place = place(of: keyword, in: png),
      let chunk = Chunk(at: place.lowerBound, of: png)
    else { return nil }
    // The language and the translated name end with a zero each.
    let parts = chunk.content.dropFirst(keyword.utf8.count + 3).split(
      separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? String(validating: parts[2], as: UTF8.self) : nil
  }

  /// Where the chunk with the text `keyword` stands before the pixels of `png`; nil if there is none.
  private static func place(of keyword: String, in png: [UInt8]) -> Range<Int>? {
    guard png.starts(with: signature) else { return nil }
    var position = signature.count
    let head = Array(keyword.utf8) + [0, 0, 0]
    while let chunk = Chunk(at: position, of: png), !chunk.type.elementsEqual("IDAT".utf8) {
      if chunk.type.elementsEqual("iTXt".utf8), chunk.content.starts(with: head), chunk.isWhole {
        return position..<chunk.end
      }
      position = chunk.end
    }
    return nil
  }

  /// Whether `bytes` begin as a PNG does.
  public static func isPNG(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: signature)
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  fileprivate static func checkSum(of bytes: some Sequence<UInt8>) -> UInt32 {
    let bytes = ContiguousArray(bytes)
    return bytes.withUnsafeBufferPointer { UInt32(crc32_z(0, $0.baseAddress, $0.count)) }
  }
}

/// A part of a PNG: length, type, content and check sum.
private struct Chunk {
  let type: ArraySlice<UInt8>
  let content: ArraySlice<UInt8>
  /// The place after it.
  let end: Int
  private let sum: UInt32

  /// The chunk at `position`; nil if it does not end within `bytes`.
  init?(at position: Int, of bytes: [UInt8]) {
    func number(_ place: Int) -> UInt32 {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    guard bytes.count - position >= 12 else { return nil }
    let count = Int(number(position))
    guard count <= bytes.count - position - 12 else { return nil }
    type = bytes[position + 4..<position + 8]
    content = bytes[position + 8..<position + 8 + count]
    end = position + 12 + count
    sum = number(position + 8 + count)
  }

  var isWhole: Bool { PNGText.checkSum(of: type + content) == sum }
}
