/// At most so many colours for an image that has more: those that lie nearest to its own.
///
/// Median cut (P. Heckbert, "Color image quantization for frame buffer display", 1982): the colours are
/// halved again and again, each time the group with the largest sum of squared distances, along its
/// longest side. A group becomes the colour that most of its pixels have, or their mean, so that areas
/// of one colour keep it. The same image gives the same table.
struct ColorTable {
  /// The colours, 0xrrggbb.
  let colors: [UInt32]
  /// For each pixel the number of its colour.
  let indices: [UInt8]

  /// The table of `pixels`, of at most `most` colours, which is at most 256.
  init(_ pixels: [UInt32], most: Int = 256) {
    let counted = Self.counted(pixels)
    var groups = [Group(counted[...])]
    while groups.count < most,
      let place = groups.indices.max(by: { groups[$0].error < groups[$1].error }),
      groups[place].error > 0
    {
      let (low, high) = groups[place].halves
      groups[place] = low
      groups.append(high)
    }
    let colors = groups.map(\.color)
    self.colors = colors
    var places: [UInt32: UInt8] = [:]
    places.reserveCapacity(counted.count)
    for (color, _) in counted { places[color] = UInt8(Self.nearest(to: color, of: colors)) }
    var last = (pixel: UInt32?.none, place: UInt8(0))
    indices = pixels.map { pixel in
      if pixel != last.pixel { last = (pixel, places[pixel] ?? 0) }
      return last.place
    }
  }

  /// The distinct colours, sorted, with the number of their pixels.
  private static func counted(_ pixels: [UInt32]) -> [(color: UInt32, count: Int)] {
    var counted: [(color: UInt32, count: Int)] = []
    for pixel in pixels.sorted() {
      if counted.last?.color == pixel {
        counted[counted.count - 1].count += 1
      } else {
        counted.append((pixel, 1))
      }
    }
    return counted
  }

  private static func nearest(to color: UInt32, of colors: [UInt32]) -> Int {
    var best = (place: 0, distance: Int.max)
    for (place, candidate) in colors.enumerated() {
      let distance = squaredDistance(color, candidate)
      if distance < best.distance { best = (place, distance) }
    }
    return best.place
  }

  private static func squaredDistance(_ a: UInt32, _ b: UInt32) -> Int {
    sides.reduce(0) { sum, shift in
      let difference = Int(a >> shift & 255) - Int(b >> shift & 255)
      return sum + difference * difference
    }
  }

  /// How far red, green and blue are shifted.
  private static let sides: [UInt32] = [16, 8, 0]

  /// Colours that become one, or are halved.
  private struct Group {
    private let members: ArraySlice<(color: UInt32, count: Int)>
    /// The colour that they become.
    let color: UInt32
    /// The sum of their squared distances from it. A rare colour counts more than its pixels do, since
    /// the borders of lines are seen too.
    let error: Double

    init(_ members: ArraySlice<(color: UInt32, count: Int)>) {
      self.members = members
      let color = Self.color(of: members)
      self.color = color
      error = members.reduce(0) {
        $0 + Double(squaredDistance($1.color, color)) * Double($1.count).squareRoot()
      }
    }

    private static func color(of members: ArraySlice<(color: UInt32, count: Int)>) -> UInt32 {
      let total = members.reduce(0) { $0 + $1.count }
      if let largest = members.max(by: { $0.count < $1.count }), 2 * largest.count > total {
        return largest.color
      }
      return sides.reduce(0) { color, shift in
        let sum = members.reduce(0) { $0 + Int($1.color >> shift & 255) * $1.count }
        return color | UInt32((sum + total / 2) / max(total, 1)) << shift
      }
    }

    /// The two parts along the longest side, at the mean.
    var halves: (Group, Group) {
      func values(_ shift: UInt32) -> [Int] { members.map { Int($0.color >> shift & 255) } }
      func length(_ shift: UInt32) -> Int {
        let values = values(shift)
        return (values.max() ?? 0) - (values.min() ?? 0)
      }
      let shift = sides.max { length($0) < length($1) } ?? 0
      let sorted = members.sorted {
        let (a, b) = ($0.color >> shift & 255, $1.color >> shift & 255)
        return (a, $0.color) < (b, $1.color)
      }
      let middle = values(shift).reduce(0, +) / members.count
      let end = sorted.firstIndex { Int($0.color >> shift & 255) > middle } ?? sorted.count - 1
      return (Group(sorted[..<end]), Group(sorted[end...]))
    }
  }
}
