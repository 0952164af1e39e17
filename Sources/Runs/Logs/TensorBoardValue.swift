/// One number, distribution or picture of an event: the message `Summary.Value` of TensorFlow's
/// `summary.proto`.
struct TensorBoardValue {
  enum Content {
    /// A number, which TensorBoard keeps in single precision.
    case scalar(Double)
    case histogram(TensorBoardHistogram)
    /// The bytes of a PNG.
    case image([UInt8])
  }

  /// Its name; TensorBoard shows those with the same words before a slash together.
  let tag: String
  let content: Content

  init(_ tag: String, _ content: Content) { (self.tag, self.content) = (tag, content) }

  var message: ProtocolBuffer {
    var value = ProtocolBuffer()
    value.append(1, text: tag)
    switch content {
    case .scalar(let number): value.append(2, float: Float(number))
    case .histogram(let histogram): value.append(5, message: histogram.message)
    case .image(let bytes): value.append(4, message: Self.image(bytes))
    }
    return value
  }

  private static func image(_ png: [UInt8]) -> ProtocolBuffer {
    // A PNG begins with 8 bytes of its kind, and a chunk of 8 bytes before the width and the height.
    func size(at start: Int) -> Int {
      png.count < start + 4 ? 0 : png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    var image = ProtocolBuffer()
    image.append(1, whole: size(at: 20))
    image.append(2, whole: size(at: 16))
    image.append(3, whole: colorSpace)
    image.append(4, bytes: png)
    return image
  }

  /// Red, green and blue.
  private static let colorSpace = 3
}
