/// An image as sixels, the graphics of DEC's VT340: six rows at a time, each colour's pixels in turn.
///
/// pixels: 0xrrggbb, `width` in a row. An image of more than 256 colours is reduced to 6 x 7 x 6
/// levels of red, green and blue.
public func sixelImage(pixels: [UInt32], width: Int, height: Int) -> [UInt8] {
  let (indices, colors) = indexed(pixels)
  var output = Array("\u{1b}Pq\"1;1;\(width);\(height)".utf8)
  for (index, color) in colors.enumerated() {
    func percent(_ shift: UInt32) -> UInt32 { ((color >> shift & 255) * 100 + 127) / 255 }
    output += "#\(index);2;\(percent(16));\(percent(8));\(percent(0))".utf8
  }
  for top in stride(from: 0, to: height, by: 6) {
    let rows = min(6, height - top)
    // For each colour in these six rows: the six bits of each column.
    var bits: [Int: [UInt8]] = [:]
    for row in 0..<rows {
      for column in 0..<width {
        let color = Int(indices[(top + row) * width + column])
        bits[color, default: Array(repeating: 0, count: width)][column] |= 1 << UInt8(row)
      }
    }
    var isFirst = true
    for (color, columns) in bits.sorted(by: { $0.key < $1.key }) {
      if !isFirst { output.append(UInt8(ascii: "$")) }
      isFirst = false
      output += "#\(color)".utf8
      appendRuns(of: columns, to: &output)
    }
    output.append(UInt8(ascii: "-"))
  }
  output += "\u{1b}\\\n".utf8
  return output
}

/// Appends the columns' bits as characters, a repeated one with its count.
private func appendRuns(of columns: [UInt8], to output: inout [UInt8]) {
  var index = 0
  while index < columns.count {
    var end = index + 1
    while end < columns.count, columns[end] == columns[index] { end += 1 }
    let character = columns[index] + 63
    if end - index > 3 {
      output += "!\(end - index)".utf8
      output.append(character)
    } else {
      for _ in index..<end { output.append(character) }
    }
    index = end
  }
}

/// The pixels as indices into at most 256 colours: their own where these are enough.
private func indexed(_ pixels: [UInt32]) -> (indices: [UInt8], colors: [UInt32]) {
  var places: [UInt32: UInt8] = [:]
  var colors: [UInt32] = []
  var indices = [UInt8](repeating: 0, count: pixels.count)
  for (index, pixel) in pixels.enumerated() {
    if let place = places[pixel] {
      indices[index] = place
    } else if colors.count < 256 {
      places[pixel] = UInt8(colors.count)
      indices[index] = UInt8(colors.count)
      colors.append(pixel)
    } else {
      return cubed(pixels)
    }
  }
  return (indices, colors)
}

/// The pixels in a cube of 6 reds, 7 greens and 6 blues: 252 colours.
private func cubed(_ pixels: [UInt32]) -> (indices: [UInt8], colors: [UInt32]) {
  func level(_ pixel: UInt32, _ shift: UInt32, _ steps: UInt32) -> UInt32 {
    ((pixel >> shift & 255) * (steps - 1) + 127) / 255
  }
  let colors = (0..<UInt32(6 * 7 * 6)).map { index in
    let (red, green, blue) = (index / 42, index / 6 % 7, index % 6)
    return red * 51 << 16 | (green * 255 / 6) << 8 | blue * 51
  }
  let indices = pixels.map { pixel in
    UInt8(level(pixel, 16, 6) * 42 + level(pixel, 8, 7) * 6 + level(pixel, 0, 6))
  }
  return (indices, colors)
}
