/// The line of a file in which each row of its table begins.
///
/// Mostly a row is one line, so only the rows at which the distance changes are kept.
public struct LineNumbers: Equatable, Sendable {
  /// From each of these rows on, the line is the row's number plus the offset. In ascending order.
  private var steps: [(row: Int, offset: Int)]

  /// Row 0 begins in line `first`, each further row in the next line.
  public init(first: Int = 2) { steps = [(0, first)] }

  /// The line, from 1, of row `row`, from 0.
  public func line(ofRow row: Int) -> Int {
    var (low, high) = (0, steps.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].row <= row { low = middle } else { high = middle }
    }
    return row + steps[low].offset
  }

  /// Notes that row `row` begins in `line`. Precondition: rows come in ascending order.
  public mutating func set(row: Int, line: Int) {
    if line - row != steps[steps.count - 1].offset { steps.append((row, line - row)) }
  }

  public static func == (a: LineNumbers, b: LineNumbers) -> Bool {
    a.steps.elementsEqual(b.steps) { $0.row == $1.row && $0.offset == $1.offset }
  }
}
