import Testing

@testable import Runs

/// An event as it stands in a file, for tests.
struct LoggedEvent {
  private(set) var step = 0
  private(set) var isVersion = false
  private(set) var isStart = false
  private(set) var scalars: [String: Float] = [:]
  /// How many numbers each distribution is of.
  private(set) var histograms: [String: Double] = [:]
  private(set) var images: [String: (width: Int, height: Int, bytes: [UInt8])] = [:]

  /// The events of a file; throws if a length or a checksum is wrong.
  static func all(in bytes: [UInt8]) throws -> [LoggedEvent] {
    var rest = bytes[...]
    var events: [LoggedEvent] = []
    while !rest.isEmpty {
      let length = rest.prefix(8)
      try #require(
        rest.count >= 16 && number(rest[(rest.startIndex + 8)...].prefix(4)) == masked(length))
      rest = rest.dropFirst(12)
      let message = rest.prefix(number(length))
      rest = rest.dropFirst(message.count)
      try #require(message.count == number(length) && number(rest.prefix(4)) == masked(message))
      rest = rest.dropFirst(4)
      events.append(try LoggedEvent(message))
    }
    return events
  }

  private init(_ message: ArraySlice<UInt8>) throws {
    for (field, bytes) in try Self.fields(message) {
      switch field {
      case 2: step = Self.number(bytes)
      case 3: isVersion = String(decoding: bytes, as: UTF8.self) == "brain.Event:2"
      case 5: for (_, value) in try Self.fields(bytes) { try add(Self.fields(value)) }
      case 7: isStart = Array(bytes) == [8, 1]
      default: break
      }
    }
  }

  private mutating func add(_ value: [(field: Int, bytes: ArraySlice<UInt8>)]) throws {
    let tag = String(decoding: try #require(value.first { $0.field == 1 }).bytes, as: UTF8.self)
    for (field, bytes) in value {
      switch field {
      case 2: scalars[tag] = Float(bitPattern: UInt32(Self.number(bytes)))
      case 4:
        let image = Dictionary(uniqueKeysWithValues: try Self.fields(bytes))
        images[tag] = (
          Self.number(image[2] ?? []), Self.number(image[1] ?? []), Array(image[4] ?? [])
        )
      case 5:
        let count = try #require(try Self.fields(bytes).first { $0.field == 3 }).bytes
        histograms[tag] = Double(bitPattern: UInt64(Self.number(count)))
      default: break
      }
    }
  }

  /// The fields of a message in their order; a whole number as its bytes, the lowest first.
  private static func fields(
    _ message: ArraySlice<UInt8>
  ) throws -> [(field: Int, bytes: ArraySlice<UInt8>)] {
    var rest = message
    func variable() throws -> Int {
      var (value, shift) = (0, 0)
      while let byte = rest.popFirst() {
        value |= Int(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { return value }
      }
      throw TruncatedMessage()
    }
    var fields: [(field: Int, bytes: ArraySlice<UInt8>)] = []
    while !rest.isEmpty {
      let key = try variable()
      let count: Int
      switch key & 7 {
      case 0:
        let value = try variable()
        fields.append((key >> 3, withUnsafeBytes(of: value.littleEndian) { Array($0) }[...]))
        continue
      case 1: count = 8
      case 2: count = try variable()
      default: count = 4
      }
      guard rest.count >= count else { throw TruncatedMessage() }
      fields.append((key >> 3, rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return fields
  }

  private struct TruncatedMessage: Error {}

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func masked(_ bytes: ArraySlice<UInt8>) -> Int {
    let checksum = CRC32C.checksum(bytes)
    return Int((checksum >> 15 | checksum << 17) &+ 0xA282_EAD8)
  }
}
