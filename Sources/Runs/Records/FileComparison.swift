import FileIO
import NN

/// Where two files of a run differ.
public enum FileComparison {
  /// The pixels of a PNG, row by row; nil: it cannot be read.
  public typealias PixelReader = (_ png: [UInt8]) -> (pixels: [UInt32], width: Int, height: Int)?

  /// Where the file at `path` and that at `other`, its repetition, differ, in words; nil: they have the same bytes.
  ///
  /// Of tables and other text it is the first line, of models the tensor, of PNGs the number of pixels
  /// if there is a reader `pixels`, and of other files the first byte. Throws `FileError`.
  public static func difference(
    _ path: String, _ other: String, pixels: PixelReader? = nil
  ) throws(FileError) -> String? {
    let first = try ByteReader(path: path).readToEnd()
    let second = try ByteReader(path: other).readToEnd()
    guard first != second else { return nil }
    if PNGText.isPNG(first), PNGText.isPNG(second) {
      return pixels.flatMap { ofPictures(first, second, $0) } ?? ofBytes(first, second)
    }
    if path.hasSuffix(".safetensors"), let words = ofTensors(path, other) { return words }
    if let first = String(validating: first, as: UTF8.self),
      let second = String(validating: second, as: UTF8.self)
    {
      return ofLines(first, second)
    }
    return ofBytes(first, second)
  }

  private static func ofPictures(
    _ first: [UInt8], _ second: [UInt8], _ read: PixelReader
  ) -> String? {
    guard let a = read(first), let b = read(second) else { return nil }
    guard a.width == b.width, a.height == b.height else {
      return "\(a.width)x\(a.height) pixels then, \(b.width)x\(b.height) now"
    }
    let count = zip(a.pixels, b.pixels).count { $0 != $1 }
    guard count == 0 else { return "\(count) of \(a.pixels.count) pixels" }
    return PictureNote.note(in: first) == PictureNote.note(in: second)
      ? "no pixel; \(ofBytes(first, second))" : "no pixel; the record in it"
  }

  private static func ofTensors(_ path: String, _ other: String) -> String? {
    guard let first = try? Safetensors(path: path), let second = try? Safetensors(path: other)
    else {
      return nil
    }
    let names = first.tensors.map(\.shape.name)
    guard first.tensors.map(\.shape) == second.tensors.map(\.shape) else {
      let odd = zip(first.tensors, second.tensors).first { $0.shape != $1.shape }
      let name = odd?.0.shape.name ?? "the number of tensors"
      return "\(name): other dimensions"
    }
    let unequal = zip(first.tensors, second.tensors).filter { $0 != $1 }
    if let (a, b) = unequal.first {
      let largest = zip(numbers(a), numbers(b)).map { abs($0 - $1) }.max() ?? 0
      return
        "\(a.shape.name): numbers that differ by up to \(largest.text(digits: 2)); \(unequal.count) of \(names.count) tensors"
    }
    let keys = first.metadata.map(\.key) + second.metadata.map(\.key)
    return keys.first { first.metadata($0) != second.metadata($0) }
      .map { "no number; the metadata '\($0)'" }
  }

  private static func numbers(_ tensor: Safetensors.Tensor) -> [Double] {
    tensor.elements(as: Double.self) ?? tensor.elements(as: Float.self)?.map { Double($0) } ?? []
  }

  private static func ofLines(_ first: String, _ second: String) -> String {
    func lines(_ text: String) -> [Substring] {
      text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let (a, b) = (lines(first), lines(second))
    let line = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }
    guard let line else { return "\(a.count) lines then, \(b.count) now" }
    // A long line is shown from a little before the difference.
    let (old, new) = line.element
    let same = zip(old, new).prefix { $0 == $1 }.count
    let start = max(0, same - shownCharacters / 4)
    func excerpt(_ text: Substring) -> String {
      let part = text.dropFirst(start).prefix(shownCharacters)
      return (start > 0 ? "…" : "") + String(part).printable
        + (text.count > start + shownCharacters ? "…" : "")
    }
    return "line \(line.offset + 1): \(excerpt(old)) then, \(excerpt(new)) now"
  }

  private static let shownCharacters = 40

  private static func ofBytes(_ first: [UInt8], _ second: [UInt8]) -> String {
    let place = zip(first, second).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    return place.map { "byte \($0 + 1) of \(first.count)" }
      ?? "\(first.count) bytes then, \(second.count) now"
  }
}
