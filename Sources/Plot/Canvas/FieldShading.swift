import FileIO

/// A field on the page, filled in colours by regions and, within them, by bands of heights.
public struct FieldShading: Sendable {
  public let field: RefinedField
  /// For each region of the field its colours, that of the lowest band first: one more than levels.
  public let colors: [[Color]]
  /// Where the columns of the field's grid stand on the page.
  public let columns: [Double]
  /// Where the rows of the field's grid stand on the page.
  public let rows: [Double]
  private let frame: Frame

  /// `field` in its place in `frame`; there is a list of colours for each region.
  init(_ field: RefinedField, colors: [[Color]], in frame: Frame) {
    require(
      colors.allSatisfy { $0.count == field.levels.count + 1 },
      "\(field.levels.count) levels need one colour more")
    self.field = field
    self.colors = colors
    self.frame = frame
    columns = (0..<field.columns).map { column in
      let share = Point(x: Double(column) / Double(field.columns - 1), y: 0)
      return frame.x.position(field.field.place(share).x)
    }
    rows = (0..<field.rows).map { row in
      let share = Point(x: 0, y: Double(row) / Double(field.rows - 1))
      return frame.y.position(field.field.place(share).y)
    }
  }

  /// Where a point, given as shares of the field's ranges, stands on the page.
  func position(_ share: Point) -> Point { frame.position(field.field.place(share)) }

  /// The regions and bands as paths, each on top of what it lies in.
  public var paths: [(path: Path, color: Color)] {
    var paths: [(path: Path, color: Color)] = []
    func add(_ rule: Partition.Rule, _ color: (Int) -> Color?) {
      let partition = PartitionTracer.partition(of: field, by: rule)
      let outlines = Partition.outlines(
        partition.arcs(at: position, tolerance: frame.tolerance))
      for (region, path) in outlines.sorted(by: { $0.key < $1.key }) {
        if let color = color(region) { paths.append((path, color)) }
      }
    }
    let hasRegions = field.samples.hasRegions
    add(.regions) { colors[$0][0] }
    for (band, level) in field.levels.enumerated() {
      let rule = hasRegions ? Partition.Rule.regionsAbove(level) : .level(level)
      add(rule) { $0 > 0 ? colors[$0 - 1][band + 1] : nil }
    }
    return paths
  }

  /// The lines between regions, or at a level of the heights, on the page.
  func lines(_ rule: Partition.Rule) -> Path {
    var path = Path()
    let partition = PartitionTracer.partition(of: field, by: rule)
    for arc in partition.arcs(at: position, tolerance: frame.tolerance) where !arc.isOuter {
      path.append(arc.isClosed ? arc.points.dropLast() : arc.points[...], closed: arc.isClosed)
    }
    return path
  }
}
