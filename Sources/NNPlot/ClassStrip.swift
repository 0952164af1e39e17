import Plot

/// The rows of a table of one feature as points in a strip below curves, a line for each class; on the
/// curves they would look as if the data lay there.
struct ClassStrip: Sendable {
  /// What is left out of the strip, in words; nil: nothing.
  let note: String?
  private let places: [Point]
  private let classes: [Int]
  /// The rows that the points stand for.
  let rows: [Int]
  private let names: [String]
  private let style: PictureStyle
  private let density: PointDensity

  /// How far points are moved off their class's line at most, so that they do not hide each other.
  private static let reach = 0.32
  /// Multiples of the golden ratio, without their whole parts, are spread evenly.
  private static let step = 0.6180339887498949

  /// The strip of rows with these values and numbers of classes.
  init(_ values: [Double], classes: [Int], names: [String], style: PictureStyle) {
    let sample = RowSample([values])
    note = sample.note
    rows = sample.rows
    self.classes = sample.rows.map { classes[$0] }
    self.names = names
    self.style = style
    density = PointDensity(sample.rows.count, lines: names.count)
    var used = [Int](repeating: 0, count: names.count)
    places = sample.rows.map { row in
      let index = classes[row]
      used[index] += 1
      let share = (Double(used[index]) * Self.step).truncatingRemainder(dividingBy: 1)
      return Point(x: values[row], y: Double(index) + (2 * share - 1) * Self.reach)
    }
  }

  /// The strip with rings around the rows of another class than `found`, and what stands in the key: the
  /// wrong ones, and of many classes only those that have rows.
  func drawn(found: [Int], classesInKey: Int) -> (strip: Strip, key: [any Mark]) {
    let wrong = classes.indices.filter { classes[$0] != found[$0] }
    let rings = WrongRings(
      points: wrong.map { places[$0] }, drawn: places.count, isSample: note != nil,
      density: density, style: style)
    let present = Set(classes)
    let shown = names.indices.filter { names.count <= classesInKey || present.contains($0) }
    let styles = names.indices.map { style.marker(ofClass: $0, of: names.count) }
    let strip = Strip(
      // The key says which line is whose.
      yAxis: Axis(label: "rows", range: -0.5...Double(names.count) - 0.5, scale: .bare),
      marks: [
        MixedScatter(places, styles: styles.map(density.thinned), kinds: classes), rings.mark,
      ])
    let key = shown.map { Scatter([], style: styles[$0], label: names[$0]) as any Mark }
    return (strip, [rings.key] + key)
  }
}
