import NN
import Plot

/// The data on a boundary picture: markers in the classes' colours and shapes, or in the colours of bands
/// of numbers, in the order of the rows, so that no class hides another.
struct BoundaryPoints: Sendable {
  /// The markers, those farthest from the plane undermost.
  let marks: [any Mark]
  /// A mark without points for each class, for the key.
  let key: [any Mark]
  /// How the points are to be read, in words.
  let notes: [String]
  /// The names of the classes that have points.
  let present: [Int: String]
  /// The ranges of all rows' places, with a margin.
  let xRange: ClosedRange<Double>
  let yRange: ClosedRange<Double>
  /// Whether the points are so many that lines have to be drawn over them.
  let isDense: Bool

  /// The rows that are drawn, as the network gets them, their places and their classes.
  private let inputs: Matrix<Double>
  let places: [Point]
  private let classes: [Int]
  /// Whether there are more rows than are drawn.
  private let isSample: Bool
  private let density: PointDensity
  private let style: PictureStyle

  /// How far from the plane a point is fainter than those on it.
  private static let faintDistance = 0.6

  /// The points of `inputs`, samples x at least 2, on a plane along `axes`.
  init(
    _ inputs: Matrix<Double>, _ targets: Matrix<Double>, _ plane: InputPlane, _ axes: PlaneAxes,
    _ content: BoundaryContent, _ style: PictureStyle
  ) {
    let all: [(point: Point, distance: Double)]?
    let coordinates: (x: [Double], y: [Double])
    switch axes {
    case .columns(let first, let second):
      all = nil
      coordinates = (
        (0..<inputs.rows).map { inputs[$0, first] }, (0..<inputs.rows).map { inputs[$0, second] }
      )
    case .principalComponents:
      let places = (0..<inputs.rows).map { plane.place(inputs, row: $0) }
      all = places
      coordinates = (places.map(\.point.x), places.map(\.point.y))
    }
    let sample = RowSample([coordinates.x, coordinates.y])
    let drawn = sample.rows
    var places = drawn.map { all?[$0] ?? plane.place(inputs, row: $0) }
    var notes: [String] = []
    if let note = sample.note { notes.append(note) }
    if places.contains(where: { $0.distance > Self.faintDistance }) {
      notes.append("faint: far from this plane")
    }
    if case .columns = axes {
      let shared = SharedPlaces(places.map(\.point))
      for row in places.indices { places[row].point = shared.points[row] }
      if shared.areMoved { notes.append("rows on the same place are spread") }
    }
    self.notes = notes
    xRange =
      style.settings.xRange ?? withMargin(coordinates.x + places.lazy.map(\.point.x))
    yRange =
      style.settings.yRange ?? withMargin(coordinates.y + places.lazy.map(\.point.y))
    let drawnTargets = targets.picking(drawn)
    let kinds = drawn.indices.map { content.markerKind(of: drawnTargets, row: $0) }
    let names = content.classNames
    density = PointDensity(drawn.count)
    isDense = density.isHigh
    marks = Self.marks(places, kinds, content.markerStyles(style), density, style.theme)
    key = names.indices.map { index in
      Scatter([], style: style.marker(ofClass: index, of: names.count), label: names[index])
    }
    present = Dictionary(
      uniqueKeysWithValues: names.isEmpty ? [] : Set(kinds).map { ($0, names[$0]) })
    self.inputs = names.isEmpty ? Matrix(rows: 0, columns: inputs.columns) : inputs.picking(drawn)
    self.places = places.map(\.point)
    classes = names.isEmpty ? [] : kinds
    isSample = sample.note != nil
    self.style = style
  }

  /// The points in three degrees of distance from the plane. The farther ones go towards the page's colour
  /// rather than become transparent: the region's colour would show through.
  private static func marks(
    _ places: [(point: Point, distance: Double)], _ kinds: [Int], _ styles: [MarkerStyle],
    _ density: PointDensity, _ theme: Theme
  ) -> [any Mark] {
    let degrees = [
      (2 * faintDistance, Double.infinity, 0.2), (faintDistance, 2 * faintDistance, 0.5),
      (-1, faintDistance, 1),
    ]
    return degrees.compactMap { low, high, strength in
      let rows = places.indices.filter { places[$0].distance > low && places[$0].distance <= high }
      guard !rows.isEmpty else { return nil }
      return MixedScatter(
        rows.map { places[$0].point },
        styles: styles.map { density.thinned($0.faded(towards: theme.background, strength)) },
        kinds: rows.map { kinds[$0] })
    }
  }

  /// The rings around the rows that a network gets wrong, what the key says of them, and how
  /// many rows are right. `classOf` is the
  /// class of a row of outputs; there are none where there are no classes.
  func rings(
    _ outputs: (Matrix<Double>) -> Matrix<Double>, classOf: (Matrix<Double>, Int) -> Int
  ) -> (marks: [any Mark], key: [any Mark], right: Int) {
    guard !classes.isEmpty else { return ([], [], 0) }
    let found = outputs(inputs)
    let wrong = classes.indices.filter { classOf(found, $0) != classes[$0] }
    let rings = WrongRings(
      points: wrong.map { places[$0] }, drawn: places.count, isSample: isSample, density: density,
      style: style)
    return ([rings.mark], [rings.key], classes.count - wrong.count)
  }
}

extension MarkerStyle {
  /// The same style of this strength: 1 is its own, 0 the colour of the page.
  fileprivate func faded(towards page: Color, _ strength: Double) -> MarkerStyle {
    guard strength < 1 else { return self }
    var style = self
    style.ink = ink ?? fill
    style.fill = page.mixed(with: fill, strength)
    style.outline = page.mixed(with: outline, 0.25 + 0.75 * strength)
    return style
  }
}
