import Plot

/// Which characters stand for colours on a page that has none.
///
/// Bands of a scale are shades where there are few, else digits from the lowest one up, which the colour
/// bar shows too. Lines differ in dashes, in ASCII in characters. Markers are shapes; where there are more colours of them than shapes, or regions of
/// classes, each colour is a capital letter in the key's order, and its region the small one.
struct Legend {
  /// The colour of the page, on which nothing is shown.
  var page = Color.white
  private let hasShades: Bool
  private var bands: [Color] = []
  private var regions: [Color] = []
  /// The colours of lines of data, in the order of drawing.
  private(set) var lines: [Color] = []
  private var markers: [(color: Color, shape: MarkerShape)] = []

  private static let shades: [Character] = [" ", "░", "▒", "▓", "█"]
  private static let darkness: [Character] = [" ", ".", ":", "+", "#"]
  private static let strokes = Array("*#$%@&=")
  private static let dashes: [[Double]] = [[], [1, 7], [9, 7], [1, 15]]
  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// From this share of a class's colour on, a region is where the network is sure.
  private static let sure = 0.4

  /// A legend of shades in Unicode, or of ASCII alone.
  init(hasShades: Bool) { self.hasShades = hasShades }

  /// Notes that a grid is filled in these colours, the lowest level's first.
  mutating func addFilling(_ colors: [Color]) {
    if colors.count > 1 {
      bands = colors
    } else if let color = colors.first, !regions.contains(color) {
      regions.append(color)
    }
  }

  /// Notes that a line of data is drawn.
  mutating func addLine(_ color: Color) {
    if !lines.contains(color) { lines.append(color) }
  }

  /// The dashes and gaps that tell lines of this colour from others; the first line has none.
  func dash(of color: Color) -> [Double] {
    Self.dashes[(lines.firstIndex(of: color) ?? 0) % Self.dashes.count]
  }

  /// Notes that markers are drawn. The key comes last, so the latest ones are in its order.
  mutating func addMarker(_ shape: MarkerShape, _ color: Color) {
    if let last = markers.last, last == (color, shape) { return }
    markers.removeAll { $0 == (color, shape) }
    markers.append((color, shape))
  }

  /// The characters for all that has been drawn; only markers in the colours `seen` have letters.
  func characters(seen: [Color]) -> Characters {
    // Markers on a line or in a band's colour are no class.
    let known = Set((bands + lines).map(\.bits))
    let seen = Set(seen.map(\.bits))
    let others = markers.filter {
      seen.contains($0.color.bits) && !known.contains($0.color.bits)
    }
    let named = others.reduce(into: [Color]()) {
      let color = $1.color
      $0.removeAll { $0.bits == color.bits }
      $0.append(color)
    }
    let isLettered = !regions.isEmpty || named.count > Set(others.map(\.shape)).count
    var letters: [UInt32: Character] = [:]
    if isLettered {
      for (index, color) in named.enumerated() {
        letters[color.bits] = Self.letters[index % Self.letters.count]
      }
    }
    var areas: [UInt32: Character] = [page.bits: " "]
    for (index, color) in bands.enumerated() { areas[color.bits] = band(index) }
    var free = named.count
    var unsure: Set<UInt32> = []
    for color in regions {
      if let owner = named.max(by: { likeness(color, $0) < likeness(color, $1) }),
        likeness(color, owner) > 0.9999, let letter = letters[owner.bits]
      {
        areas[color.bits] = Character(letter.lowercased())
        if strength(color, owner) < Self.sure { unsure.insert(color.bits) }
      } else {
        areas[color.bits] = Self.digits[10 + free % 26]
        free += 1
      }
    }
    return Characters(
      letters: letters, lines: lines, areas: areas, unsure: unsure, page: page,
      ramp: hasShades ? Self.shades : Self.darkness)
  }

  private func band(_ index: Int) -> Character {
    if hasShades, bands.count <= Self.shades.count {
      return Self.shades[index * (Self.shades.count - 1) / max(bands.count - 1, 1)]
    }
    let most = Self.digits.count
    return Self.digits[bands.count <= most ? index : index * most / bands.count]
  }

  /// How much a region looks like the page tinted with `color`: the cosine between their differences
  /// from the page.
  private func likeness(_ region: Color, _ color: Color) -> Double {
    let (a, b) = (difference(region), difference(color))
    let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    let lengths = [a, b].map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    return lengths.allSatisfy { $0 > 0 } ? product / (lengths[0] * lengths[1]) : 0
  }

  /// How much of `color` a region has: 0 on the bare page.
  private func strength(_ region: Color, _ color: Color) -> Double {
    let (part, whole) = (difference(region), difference(color))
    return (part.reduce(0) { $0 + $1 * $1 } / whole.reduce(0) { $0 + $1 * $1 }).squareRoot()
  }

  private func difference(_ color: Color) -> [Double] {
    [color.red - page.red, color.green - page.green, color.blue - page.blue]
  }

  /// The characters of a finished page.
  struct Characters {
    fileprivate let letters: [UInt32: Character]
    fileprivate let lines: [Color]
    fileprivate let areas: [UInt32: Character]
    fileprivate let unsure: Set<UInt32>
    fileprivate let page: Color
    fileprivate let ramp: [Character]

    /// Whether letters stand for the colours of markers.
    var hasLetters: Bool { !letters.isEmpty }

    /// The letter of markers of this colour; nil: their shape tells them apart.
    func letter(_ color: Color) -> Character? { letters[color.bits] }

    /// The ASCII character of lines of this colour.
    func line(_ color: Color) -> Character {
      Legend.strokes[(lines.firstIndex(of: color) ?? 0) % Legend.strokes.count]
    }

    /// What fills a cell of this colour: of one that no scale has, the darker on a light page, the
    /// denser. A class's pale shade fills every other cell.
    func area(_ color: Color?, _ place: Int) -> Character {
      guard let color else { return " " }
      if place % 2 == 1, unsure.contains(color.bits) { return " " }
      if let known = areas[color.bits] { return known }
      let contrast = abs(color.brightness - page.brightness)
      return ramp[min(Int((contrast * Double(ramp.count)).rounded(.up)), ramp.count - 1)]
    }
  }
}

extension Color {
  /// The colour in 24 bits: what is mixed on different ways is often equal in these only.
  fileprivate var bits: UInt32 {
    [red, green, blue].reduce(0) { $0 << 8 | UInt32((min(max($1, 0), 1) * 255).rounded()) }
  }
}
