import Plot
import PlotCairo

/// How far two images of the same size are apart.
public struct PixelDifference {
  /// The largest difference of a red, green or blue, from 0 to 255.
  public private(set) var largest = 0
  /// The mean of these differences.
  public private(set) var mean = 0.0

  /// pixels: 0xrrggbb, as many in both.
  public init(_ a: [UInt32], _ b: [UInt32]) {
    precondition(a.count == b.count, "\(a.count) pixels and \(b.count)")
    var sum = 0
    for (a, b) in zip(a, b) where a != b {
      for shift: UInt32 in [0, 8, 16] {
        let difference = abs(Int(a >> shift & 255) - Int(b >> shift & 255))
        largest = max(largest, difference)
        sum += difference
      }
    }
    mean = Double(sum) / Double(max(3 * a.count, 1))
  }
}

/// A PNG of two recordings of a page, one drawn over the other: pale where they are the same, red where
/// they differ.
func differencePicture(_ recording: String, _ other: String, size: Size) throws -> [UInt8] {
  let images = try [recording, other].map { text in
    try Picture.pixels(size: size) { replay(text, on: $0) }
  }
  let (width, pixels) = (images[0].width, images[0].pixels)
  return try Picture.render(size: size, as: .png) { canvas in
    func fill(_ start: Int, _ end: Int, _ color: Color) {
      canvas.fill(
        Path(
          Rectangle(
            left: Double(start % width), top: Double(start / width), width: Double(end - start),
            height: 1)), color)
    }
    // A rectangle for each stretch of a row that has one colour.
    func color(_ index: Int) -> Color {
      pixels[index] == images[1].pixels[index]
        ? Color(hex: pixels[index]).mixed(with: .white, 0.75) : Color(hex: 0xff0000)
    }
    var start = 0
    for index in 1...pixels.count {
      let isEnd = index == pixels.count || index.isMultiple(of: width)
      guard isEnd || color(index) != color(start) else { continue }
      fill(start, index, color(start))
      start = index
    }
  }
}
