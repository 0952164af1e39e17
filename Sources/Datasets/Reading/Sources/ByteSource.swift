import FileIO

/// Where bytes come from, piece by piece.
protocol ByteSource: AnyObject {
  /// Sets the beginning of `buffer` to the next bytes, and returns how many they are; 0 at the end
  /// only. Precondition: the buffer has place.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

extension ByteReader: ByteSource {}

extension ByteSource {
  /// All remaining bytes.
  func readToEnd() throws -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try piece.withUnsafeMutableBytes { try read(into: $0) }
      if count == 0 { return all }
      all += piece[..<count]
    }
  }
}

/// Bytes in memory.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  /// The most bytes to give at once.
  private let mostAtOnce: Int

  init(_ bytes: [UInt8], mostAtOnce: Int = .max) {
    self.bytes = bytes
    self.mostAtOnce = mostAtOnce
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position, mostAtOnce)
    bytes.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
    }
    position += count
    return count
  }
}

/// A source whose beginning can be looked at before it is read.
final class PeekingSource: ByteSource {
  private let source: any ByteSource
  private var head: [UInt8] = []

  init(_ source: any ByteSource) { self.source = source }

  /// The first `count` bytes that are not read yet, or fewer at the end.
  func peek(_ count: Int) throws -> [UInt8] {
    while head.count < count {
      var piece = [UInt8](repeating: 0, count: count - head.count)
      let received = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
      if received == 0 { break }
      head += piece[..<received]
    }
    return Array(head.prefix(count))
  }

  /// Leaves out the next `count` bytes. Precondition: they have been looked at.
  func skip(_ count: Int) { head.removeFirst(count) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard !head.isEmpty else { return try source.read(into: buffer) }
    let count = min(head.count, buffer.count)
    buffer.copyBytes(from: head[..<count])
    head.removeFirst(count)
    return count
  }
}
