import CZlib

/// Undoes the compression of gzip and of zip's entries, piece by piece (RFC 1951, RFC 1952).
public final class Inflater {
  /// What is around the compressed bytes.
  public enum Wrapping: Sendable {
    /// A header and a check sum, once or several times one after another.
    case gzip
    /// Nothing.
    case none
  }

  /// What `inflate` has done.
  public enum Outcome: Equatable, Sendable {
    /// It has used so many bytes of the input and made so many of the output.
    case progress(used: Int, made: Int)
    /// The bytes are damaged.
    case damaged
  }

  /// Whether the last member has come to its end.
  public private(set) var isAtEnd = false

  private var stream = z_stream()
  private let wrapping: Wrapping

  /// An inflater at the beginning of a stream.
  public init(_ wrapping: Wrapping) {
    self.wrapping = wrapping
    let windowBits: Int32 = wrapping == .gzip ? 15 + 16 : -15
    let status = inflateInit2_(
      &stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    require(status == Z_OK, "zlib \(status): no memory, or headers of another version")
  }

  deinit { inflateEnd(&stream) }

  /// Makes as much of `output` from `input` as fits. More input after the end of a member of gzip
  /// begins the next one.
  public func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Outcome {
    if isAtEnd, wrapping == .gzip, input.count > 0 {
      inflateReset(&stream)
      isAtEnd = false
    }
    guard !isAtEnd else { return .progress(used: 0, made: 0) }
    let inputCount = min(input.count, Int(UInt32.max))
    let outputCount = min(output.count, Int(UInt32.max))
    // zlib only reads what `next_in` points at.
    stream.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(inputCount)
    stream.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(outputCount)
    let status = CZlib.inflate(&stream, Z_NO_FLUSH)
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return .damaged }
    isAtEnd = status == Z_STREAM_END
    return .progress(
      used: inputCount - Int(stream.avail_in), made: outputCount - Int(stream.avail_out))
  }
}
