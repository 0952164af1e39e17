/// The axes of a figure, as marks name the columns of their tables.
public struct TableAxes: Sendable {
  public let x: Axis
  public let y: Axis

  public init(x: Axis, y: Axis) {
    self.x = x
    self.y = y
  }

  /// The names of the two axes; `x` and `y` where they have none.
  public var xName: String { x.label.isEmpty ? "x" : x.label }
  public var yName: String { y.label.isEmpty ? "y" : y.label }

  /// A column of numbers along the x axis, or of the names that stand there.
  public func xColumn(_ numbers: [Double]) -> FigureTable.Column {
    FigureTable.Column(xName, numbers.map { Self.value($0, x) })
  }

  /// A column of numbers along the y axis, or of the names that stand there.
  public func yColumn(_ numbers: [Double]) -> FigureTable.Column {
    FigureTable.Column(yName, numbers.map { Self.value($0, y) })
  }

  /// A table of points; those that part pieces of a line are left out.
  public func table(of points: [Point]) -> FigureTable? {
    let shown = points.filter { !$0.x.isNaN }
    guard !shown.isEmpty else { return nil }
    return FigureTable([xColumn(shown.map(\.x)), yColumn(shown.map(\.y))])
  }

  private static func value(_ number: Double, _ axis: Axis) -> FigureTable.Value {
    let names = axis.scale.names
    guard !names.isEmpty, let index = Int(exactly: number), names.indices.contains(index) else {
      return .number(number)
    }
    return .text(names[index])
  }
}
