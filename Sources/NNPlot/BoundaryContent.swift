import NN
import Plot

/// What a boundary picture shows of a network's output, which follows from the task.
enum BoundaryContent {
  /// One output that tells two classes apart: on which side of the middle of `range` it lies.
  case sides(range: ClosedRange<Double>, label: String, names: [String])
  /// One output that is a number, by its levels.
  case levels([Double], label: String)
  /// An output for each class: the largest one wins.
  case winners(names: [String])

  /// How many bands of colour there are between two classes.
  private static var bands: Int { 10 }
  /// The most regions of classes that have shades and exact borders. More are too small to show them.
  private static var mostShaded: Int { 20 }

  init(_ task: PredictionTask, targets: Matrix<Double>, targetName: String) {
    switch task {
    case .classes(let names): self = .winners(names: names)
    case .twoClasses(let names, let range, _):
      self = .sides(
        range: range,
        label: task.givesProbability ? "probability of \(names[1])" : "output for \(targetName)",
        names: names)
    case .number, .numbers:
      let low = targets.elements.min() ?? 0
      let high = targets.elements.max() ?? 1
      self = .levels(
        ColorBar.levels(covering: low < high ? low...high : withMargin([low])),
        label: "output for \(targetName)")
    }
  }

  /// The class of a row of targets; 0 where there are no classes.
  private func classIndex(of targets: Matrix<Double>, row: Int) -> Int {
    switch self {
    case .sides(let range, _, _): targets[row, 0] >= middle(range) ? 1 : 0
    case .levels: 0
    case .winners: targets.largestColumn(inRow: row)
    }
  }

  /// The names of the classes that rows of targets have.
  func namesOfClasses(in targets: Matrix<Double>) -> [Int: String] {
    let names: [String]
    switch self {
    case .sides(_, _, let given), .winners(let given): names = given
    case .levels: return [:]
    }
    let present = Set((0..<targets.rows).map { classIndex(of: targets, row: $0) })
    return Dictionary(uniqueKeysWithValues: present.map { ($0, names[$0]) })
  }

  /// The classes that win somewhere on the plane.
  func classesShown(_ surface: BoundarySurface) -> Set<Int> {
    switch self {
    case .sides(let range, _, _):
      Set(surface.outputs.elements.map { $0 >= middle(range) ? 1 : 0 })
    case .levels: []
    case .winners:
      Set((0..<surface.outputs.rows).map { classIndex(of: surface.outputs, row: $0) })
    }
  }

  func colorBar(_ style: PictureStyle) -> ColorBar? {
    switch self {
    case .sides(let range, let label, _):
      ColorBar(scale: style.probabilities, levels: sideLevels(range), label: label)
    case .levels(let levels, let label):
      ColorBar(scale: style.numbers, levels: levels, label: label)
    case .winners: nil
    }
  }

  /// What the network makes of the plane.
  func marks(_ surface: BoundarySurface, _ style: PictureStyle) -> [any Mark] {
    switch self {
    case .sides(let range, _, _):
      let grid = surface.firstOutput
      let function = surface.function
      return [
        FilledContour(grid, levels: sideLevels(range), scale: style.probabilities),
        ContourLine(grid, level: middle(range), color: .black, width: 1.5) {
          function($0).elements
        },
      ]
    case .levels(let levels, _):
      let grid = surface.firstOutput
      let function = surface.function
      let lines = levels.dropFirst().dropLast().map { level in
        ContourLine(grid, level: level, color: .black, width: 0.6) { function($0).elements }
      }
      return [FilledContour(grid, levels: levels, scale: style.numbers) as any Mark] + lines
    case .winners:
      return winnerMarks(surface, style)
    }
  }

  /// For each class the region where it wins, paler where it is less sure, and its border.
  private func winnerMarks(_ surface: BoundarySurface, _ style: PictureStyle) -> [any Mark] {
    let probabilities = softmax(surface.outputs)
    let leads = Leads(in: probabilities)
    let parts = GridPart.around(leads.winners, size: surface.size).sorted { $0.key < $1.key }
    let isDetailed = parts.count <= Self.mostShaded
    let function = surface.function
    var marks: [any Mark] = []
    var borders: [any Mark] = []
    for (index, part) in parts {
      let lead = surface.grid(part) { leads.ofClass(index, row: $0) }
      let color = style.color(ofClass: index)
      func shade(_ share: Double) -> Color { style.theme.background.mixed(with: color, share) }
      marks.append(Region(lead, above: 0, color: shade(isDetailed ? 0.25 : 0.35)))
      guard isDetailed else {
        borders.append(ContourLine(lead, level: 0, color: style.theme.foreground, width: 0.6))
        continue
      }
      let certainty = surface.grid(part) { probabilities[$0, index] }
      // A class with more than a half wins: these regions lie within the one before.
      for (level, share) in [(0.5, 0.35), (0.7, 0.47), (0.9, 0.6)] {
        marks.append(Region(certainty, above: level, color: shade(share)))
      }
      borders.append(
        ContourLine(lead, level: 0, color: style.theme.foreground, width: 1.25) {
          Leads(in: softmax(function($0))).ofClass(index)
        })
    }
    return marks + borders
  }

  /// The data, in the classes' colours and shapes; points far from the plane are fainter.
  func points(
    _ places: [(point: Point, distance: Double)], _ targets: Matrix<Double>, _ style: PictureStyle
  ) -> [Scatter] {
    switch self {
    case .sides(_, _, let names), .winners(let names):
      var ofClass = [[(point: Point, distance: Double)]](repeating: [], count: names.count)
      for row in places.indices { ofClass[classIndex(of: targets, row: row)].append(places[row]) }
      return names.indices.flatMap { index in
        Self.scatters(ofClass[index], label: names[index]) { opacity in
          style.marker(ofClass: index, opacity: opacity)
        }
      }
    case .levels(let levels, _):
      // A point has the colour of the band that its target lies in.
      let bands = Dictionary(grouping: places.indices) { row in
        levels.dropFirst().dropLast().count { targets[row, 0] >= $0 }
      }
      return bands.sorted { $0.key < $1.key }.flatMap { band, rows in
        Self.scatters(rows.map { places[$0] }, label: nil) { opacity in
          var fill = FilledContour.color(of: band, in: levels, style.numbers)
          var outline = fill.contrast
          fill.alpha = opacity
          outline.alpha = opacity
          return MarkerStyle(size: 6, fill: fill, outline: outline)
        }
      }
    }
  }

  /// How far from the plane a point is fainter than those on it.
  static var faintDistance: Double { 0.6 }

  /// Points in three degrees of opacity, the farthest from the plane first; the nearest have the
  /// name.
  private static func scatters(
    _ places: [(point: Point, distance: Double)], label: String?,
    _ style: (Double) -> MarkerStyle
  ) -> [Scatter] {
    let degrees = [
      (2 * faintDistance, Double.infinity, 0.2), (faintDistance, 2 * faintDistance, 0.5),
      (-1, faintDistance, 1),
    ]
    return degrees.compactMap { low, high, opacity in
      let chosen = places.filter { $0.distance > low && $0.distance <= high }
      let isNamed = opacity == 1
      if chosen.isEmpty && !(isNamed && !places.isEmpty) { return nil }
      return Scatter(
        chosen.map(\.point), style: style(opacity), label: isNamed ? label : nil)
    }
  }

  private func sideLevels(_ range: ClosedRange<Double>) -> [Double] {
    range.evenlySpaced(Self.bands + 1)
  }
}

private func middle(_ range: ClosedRange<Double>) -> Double {
  range.lowerBound / 2 + range.upperBound / 2
}
