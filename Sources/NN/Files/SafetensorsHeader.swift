import FileIO

/// The header of a safetensors file, which describes the tensors whose bytes follow.
///
/// The file may come from anywhere. Lengths, offsets, shapes, overlaps and names are checked here,
/// before memory is allocated for the tensors.
struct SafetensorsHeader {
  /// A tensor and the range of its bytes, counted from the end of the header.
  struct Entry {
    let shape: TensorShape
    let typeName: String
    let range: Range<Int>
  }

  /// The number of bytes before the header, which hold its length.
  static let prefixBytes = 8
  /// The longest header that is read: the limit of the safetensors project.
  private static let mostBytes = 100_000_000
  /// The most bytes of tensors that are read: far more than any network of this framework needs.
  private static let mostDataBytes = 1 << 34

  /// The tensors in the order of their bytes, which follow each other without gaps.
  let entries: [Entry]
  let metadata: [(key: String, value: String)]
  /// The number of bytes of all tensors: the rest of the file.
  var dataBytes: Int { entries.last?.range.upperBound ?? 0 }

  /// The length of the header, from the bytes before it. `rest`: how many bytes follow them, if
  /// that is known.
  static func length(
    prefix: ArraySlice<UInt8>, rest: Int?
  ) throws(Safetensors.FormatError) -> Int {
    guard prefix.count == prefixBytes else {
      throw .init(
        "\(prefix.count) bytes, fewer than the \(prefixBytes) of the header's length")
    }
    let length = prefix.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(rest ?? .max) else {
      throw .init("a header of \(length) bytes in a file of \((rest ?? 0) + prefixBytes)")
    }
    guard length <= UInt64(mostBytes) else {
      throw .init("a header of \(length) bytes; at most \(mostBytes) are allowed")
    }
    return Int(length)
  }

  /// The header in `bytes`.
  init(parsing bytes: ArraySlice<UInt8>) throws(Safetensors.FormatError) {
    let header: JSON
    do {
      header = try JSON(parsing: bytes)
    } catch {
      throw .init("header, \(error.description)")
    }
    guard case .object(let members) = header else { throw .init("the header is no JSON object") }

    var entries: [Entry] = []
    var metadata: [(key: String, value: String)] = []
    for (name, value) in members {
      if name == "__metadata__" {
        metadata = try Self.words(of: value)
      } else {
        entries.append(try Entry(name: name, value))
      }
    }
    entries.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var end = 0
    for entry in entries {
      guard entry.range.lowerBound == end else {
        throw .init(
          "tensor '\(entry.shape.name)' begins at byte \(entry.range.lowerBound), expected \(end)")
      }
      end = entry.range.upperBound
    }
    self.entries = entries
    self.metadata = metadata
    guard end <= Self.mostDataBytes else {
      throw .init("\(end) bytes of tensors; at most \(Self.mostDataBytes) are allowed")
    }
  }

  /// Throws unless `count` is the number of bytes of all tensors.
  func check(dataBytes count: Int) throws(Safetensors.FormatError) {
    guard count == dataBytes else {
      throw .init("\(count) bytes of tensors, expected \(dataBytes)")
    }
  }

  private static func words(
    of value: JSON
  ) throws(Safetensors.FormatError) -> [(key: String, value: String)] {
    guard case .object(let members) = value else { throw .init("__metadata__ is no JSON object") }
    var words: [(key: String, value: String)] = []
    for (key, value) in members {
      guard case .string(let word) = value else {
        throw .init("__metadata__ '\(key)' is no string")
      }
      words.append((key, word))
    }
    return words
  }
}
