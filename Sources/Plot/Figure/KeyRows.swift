/// The key above a frame: names in one row where they fit, else in rows of equal columns.
struct KeyRows {
  /// A name and where it stands in the key.
  struct Place {
    /// The number of the entry that it names; nil: it says how many more there are.
    let entry: Int?
    let text: String
    /// How far it stands from the key's left end, its sample included, and in which row.
    let left: Double
    let row: Int
  }

  let places: [Place]
  let rowCount: Int
  let width: Double
  /// The width of a sample with the gap behind it.
  let sample: Double

  /// The share of the place's height that the rows may take.
  private static let largestShare = 0.16

  /// The key of `labels` within `room` on a place of this `height`; a `sample` is as wide as this, and `space` is between columns.
  ///
  /// Where even the most rows have no room for all, each name gets the width of about eight
  /// characters, the first ones are shown, and how many more there are.
  init(
    _ labels: [String], room: Double, height: Double, sample: Double, space: Double,
    on canvas: any Canvas,
    _ style: TextStyle
  ) {
    self.sample = sample
    let natural = labels.map { canvas.measure($0, style: style).width + sample }
    let whole = natural.reduce(0, +) + space * Double(labels.count - 1)
    if whole <= room {
      var left = 0.0
      places = labels.indices.map { index in
        defer { left += natural[index] + space }
        return Place(entry: index, text: labels[index], left: left, row: 0)
      }
      (rowCount, width) = (1, whole)
      return
    }
    let rowHeight = canvas.measure("0", style: style).height
    let mostRows = max(1, Int(Self.largestShare * height / rowHeight))
    let widest = min(natural.max() ?? 0, room)
    let least = canvas.measure("00000000", style: style).width + sample
    func columns(ofWidth width: Double) -> Int { max(1, Int((room + space) / (width + space))) }
    // As few rows as the whole names allow, or else as wide columns as the most rows allow.
    let rows = min(mostRows, Self.parts(labels.count, of: columns(ofWidth: widest)))
    let columns = min(Self.parts(labels.count, of: rows), columns(ofWidth: least))
    let step = min(widest + space, (room + space) / Double(columns))
    let shown = labels.count > rows * columns ? rows * columns - 1 : labels.count
    // A name that fits exactly must not fall to rounding.
    let nameRoom = step - space - sample + 1e-6
    var names = canvas.shortenedApart(Array(labels.prefix(shown)), to: nameRoom, style)
    if shown < labels.count {
      names.append(canvas.shortened("+ \(labels.count - shown)", to: step - space, style))
    }
    places = names.indices.map { index in
      Place(
        entry: index < shown ? index : nil, text: names[index],
        left: Double(index % columns) * step, row: index / columns)
    }
    rowCount = Self.parts(names.count, of: columns)
    width = step * Double(min(columns, names.count)) - space
  }

  /// Into how many parts of `size` that many things go, the last one perhaps smaller.
  private static func parts(_ count: Int, of size: Int) -> Int { (count + size - 1) / size }
}
