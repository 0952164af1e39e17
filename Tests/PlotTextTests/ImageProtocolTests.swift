import Testing

@testable import PlotText

struct ImageProtocolTests {
  /// The bytes that base64 stands for.
  private func decoded(_ text: String) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var bits = 0
    var count = 0
    var bytes: [UInt8] = []
    for letter in text where letter != "=" {
      bits = bits << 6 | (letters.firstIndex(of: letter) ?? 0)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }

  @Test(arguments: [0, 1, 2, 3, 3071, 3072, 3073, 10_000]) func kittyHoldsTheFile(size: Int) {
    let png = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let text = String(decoding: kittyImage(png: png), as: UTF8.self)
    let pieces = text.split(separator: "\u{1b}_G").map { $0.split(separator: "\u{1b}\\")[0] }
    #expect(pieces.first?.hasPrefix("a=T,f=100,m=") == true)
    var payload = ""
    for (index, piece) in pieces.enumerated() {
      let halves = piece.split(separator: ";", omittingEmptySubsequences: false)
      #expect(halves[0].hasSuffix(index == pieces.count - 1 ? "m=0" : "m=1"))
      #expect(halves[1].count <= 4096)
      payload += halves[1]
    }
    #expect(decoded(payload) == png)
  }

  /// What a terminal makes of sixels: colours in percent of each place.
  private func pixels(_ sixels: [UInt8], width: Int, height: Int) -> [[Int]?] {
    var image = [[Int]?](repeating: nil, count: width * height)
    var colors: [Int: [Int]] = [:]
    let text = Array(String(decoding: sixels, as: UTF8.self))
    var index = 0
    func numbers() -> [Int] {
      var list = [0]
      while index < text.count, text[index].isNumber || text[index] == ";" {
        if text[index] == ";" {
          list.append(0)
        } else {
          list[list.count - 1] = list[list.count - 1] * 10 + (text[index].wholeNumberValue ?? 0)
        }
        index += 1
      }
      return list
    }
    while index < text.count, text[index] != "\"" { index += 1 }
    index += 1
    #expect(numbers() == [1, 1, width, height])
    var (column, band, color, count) = (0, 0, 0, 1)
    while index < text.count, text[index] != "\u{1b}" {
      let character = text[index]
      index += 1
      switch character {
      case "#":
        let list = numbers()
        color = list[0]
        if list.count == 5 { colors[color] = Array(list[2...]) }
      case "!": count = numbers()[0]
      case "$": column = 0
      case "-": (column, band) = (0, band + 1)
      default:
        let bits = Int(character.asciiValue ?? 63) - 63
        for _ in 0..<count {
          for row in 0..<6 where bits >> row & 1 == 1 && band * 6 + row < height {
            image[(band * 6 + row) * width + column] = colors[color]
          }
          column += 1
        }
        count = 1
      }
    }
    return image
  }

  @Test func sixelsShowEachPixel() {
    let (width, height) = (23, 17)
    let colors: [UInt32] = [0xffffff, 0x0072b2, 0xd55e00, 0x000000]
    let image = (0..<width * height).map { colors[($0 / 5 + $0 / width) % 4] }
    let shown = pixels(
      sixelImage(pixels: image, width: width, height: height), width: width, height: height)
    for (pixel, color) in zip(image, shown) {
      let percent = [16, 8, 0].map { (Int(pixel) >> $0 & 255) * 100 }
      guard let color else {
        Issue.record("a pixel is missing")
        continue
      }
      for (a, b) in zip(percent, color) { #expect(abs(a - b * 255) <= 128) }
    }
  }

  /// The largest and the mean difference between an image's parts of red, green and blue and those that
  /// a terminal shows, of 255.
  private func errors(_ image: [UInt32], width: Int, height: Int) -> (largest: Int, mean: Double) {
    let shown = pixels(
      sixelImage(pixels: image, width: width, height: height), width: width, height: height)
    var differences: [Int] = []
    for (pixel, color) in zip(image, shown) {
      for (shift, percent) in zip([UInt32(16), 8, 0], color ?? [-300, -300, -300]) {
        let part = Int(pixel >> shift & 255)
        differences.append(abs((percent * 255 + 50) / 100 - part))
      }
    }
    return (differences.max() ?? 0, Double(differences.reduce(0, +)) / Double(differences.count))
  }

  private func color(_ red: Int, _ green: Int, _ blue: Int) -> UInt32 {
    UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
  }

  @Test func manyColorsBecomeNearOnes() {
    // 4096 colours, all equally often: 16 of them become one.
    let image = (0..<4096).map { self.color($0 % 64 * 4, $0 / 64 * 4, 90) }
    let errors = errors(image, width: 64, height: 64)
    #expect(errors.largest <= 18 && errors.mean < 4, "\(errors)")
  }

  @Test func areasOfOneColourKeepIt() {
    // Two large areas, and between them 3,000 colours of a pixel each.
    let areas =
      [UInt32](repeating: 0xffffff, count: 40_000)
      + [UInt32](repeating: 0x0072b2, count: 40_000)
    let rare = (0..<3000).map { self.color($0 % 15 * 17, $0 / 15 % 20 * 13, $0 / 300 * 25) }
    let table = ColorTable(areas + rare)
    #expect(table.colors.count == 256)
    #expect(table.colors[Int(table.indices[0])] == 0xffffff)
    #expect(table.colors[Int(table.indices[40_000])] == 0x0072b2)
    #expect(ColorTable(areas + rare).colors == table.colors)
  }

  @Test(arguments: [1, 2, 255, 256]) func fewColoursAreThemselves(count: Int) {
    let image = (0..<1000).map { UInt32($0 % count) &* 65_793 &+ 5 }
    let table = ColorTable(image)
    #expect(table.colors.count == count)
    #expect(table.indices.map { table.colors[Int($0)] } == image)
  }
}
