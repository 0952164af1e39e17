/// An image as sixels, the graphics of DEC's VT340: six rows at a time, each colour's pixels in turn.
///
/// pixels: 0xrrggbb, `width` in a row. Of more than 256 colours, the nearest 256 are shown; the format has
/// them in percent, so each part is off by up to 1/200 in any case.
public func sixelImage(pixels: [UInt32], width: Int, height: Int) -> [UInt8] {
  let table = ColorTable(pixels)
  var output = Array("\u{1b}Pq\"1;1;\(width);\(height)".utf8)
  for (index, color) in table.colors.enumerated() {
    func percent(_ shift: UInt32) -> UInt32 { ((color >> shift & 255) * 100 + 127) / 255 }
    output += "#\(index);2;\(percent(16));\(percent(8));\(percent(0))".utf8
  }
  for top in stride(from: 0, to: height, by: 6) {
    let rows = min(6, height - top)
    // For each colour in these six rows: the six bits of each column.
    var bits: [Int: [UInt8]] = [:]
    for row in 0..<rows {
      for column in 0..<width {
        let color = Int(table.indices[(top + row) * width + column])
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
