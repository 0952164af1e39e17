import FileIO
import NN

/// How much a metric suffers when a column of a table is shuffled among the rows, and so tells the
/// network nothing (L. Breiman, "Random forests", 2001; A. Fisher, C. Rudin and F. Dominici, "All
/// models are wrong, but many are useful", 2019).
///
/// Columns that say the same share their importance: shuffling one leaves what the other says.
public struct PermutationImportance: Equatable, Sendable {
  /// How important a group of inputs is.
  public struct Entry: Equatable, Sendable {
    /// The name of the group.
    public let name: String
    /// By how much the metric gets worse, the mean over the shuffles: by this much less if larger is
    /// better, else by this much more.
    public let drop: Double
    /// The standard deviation over the shuffles, with divisor shuffles - 1; nil: there is one.
    public let spread: Double?
  }

  /// The metric.
  public let metric: Metric
  /// Its value before anything is shuffled.
  public let value: Double
  /// The groups, in the order in which they were given.
  public let entries: [Entry]
  /// How often each group is shuffled.
  public let repeats: Int
  /// How many rows are used.
  public let rows: Int
  /// How many rows there are.
  public let rowsGiven: Int

  /// How often each group is shuffled, unless said otherwise.
  public static let standardRepeats = 5

  /// How many rows are used at most, unless said otherwise: 1,000, and fewer for more than 400
  /// columns, so that wide tables take seconds and not minutes.
  public static func standardRows(columns: Int) -> Int {
    min(1000, max(100, 400_000 / max(1, columns)))
  }

  /// The importance of each of `groups` of the columns of `inputs` for `metric`.
  ///
  /// inputs: rows x columns; targets: rows x outputs. Of more rows than `mostRows`, so many evenly
  /// spaced ones are used; nil: `standardRows`. `scores` gives the scores of a network for some
  /// inputs and their targets; it is called 1 + groups x repeats times. Every group meets the same
  /// shuffles, so that its importance does not depend on the other groups.
  ///
  /// Nil if the metric has no value. Precondition: there are as many targets as inputs, the groups'
  /// columns exist, and `repeats` is above 0.
  public init?<S: Scalar, Thrown: Error>(
    of groups: [InputGroup], inputs: Matrix<S>, targets: Matrix<Double>, metric: Metric,
    seed: UInt64, repeats: Int = standardRepeats, mostRows: Int? = nil,
    scores: (_ inputs: Matrix<S>, _ targets: Matrix<Double>) throws(Thrown) -> Scores
  ) throws(Thrown) {
    require(
      inputs.rows == targets.rows, "\(inputs.rows) rows of inputs, \(targets.rows) of targets")
    let mostRows = mostRows ?? Self.standardRows(columns: inputs.columns)
    require(repeats > 0 && mostRows > 0, "\(repeats) shuffles of at most \(mostRows) rows")
    let chosen = Self.evenlySpaced(min(inputs.rows, mostRows), of: inputs.rows)
    let (given, targets) = (inputs.picking(chosen), targets.picking(chosen))
    guard let value = try scores(given, targets).value(of: metric) else { return nil }
    let orders = Self.orders(of: given.rows, count: repeats, seed: seed)

    var entries: [Entry] = []
    var shuffled = given
    for group in groups {
      require(
        group.columns.allSatisfy { $0 >= 0 && $0 < given.columns },
        "'\(group.name)' has a column that is not below \(given.columns)")
      var drops: [Double] = []
      for order in orders {
        shuffled.take(group.columns, from: given, rows: order)
        guard let after = try scores(shuffled, targets).value(of: metric) else { return nil }
        drops.append(metric.largerIsBetter ? value - after : after - value)
      }
      shuffled.take(group.columns, from: given, rows: Array(0..<given.rows))
      let drop = mean(of: drops)
      let squares = drops.map { ($0 - drop) * ($0 - drop) }.reduce(0, +)
      let spread = repeats > 1 ? (squares / Double(repeats - 1)).squareRoot() : nil
      entries.append(Entry(name: group.name, drop: drop, spread: spread))
    }
    self.metric = metric
    self.value = value
    self.entries = entries
    self.repeats = repeats
    rows = given.rows
    rowsGiven = inputs.rows
  }

  /// The entries, the most important first; equal ones in the order in which they were given.
  public var ranked: [Entry] {
    entries.enumerated().sorted {
      $0.element.drop != $1.element.drop
        ? $0.element.drop > $1.element.drop : $0.offset < $1.offset
    }.map(\.element)
  }

  /// The numbers of `count` rows of `rows`, in ascending order.
  private static func evenlySpaced(_ count: Int, of rows: Int) -> [Int] {
    (0..<count).map { $0 * rows / count }
  }

  /// `count` random orders of `rows` rows.
  private static func orders(of rows: Int, count: Int, seed: UInt64) -> [[Int]] {
    var generator = RandomGenerator(seed: seed, stream: .importance)
    return (0..<count).map { _ in
      var order = Array(0..<rows)
      generator.shuffle(&order)
      return order
    }
  }
}

extension Matrix {
  /// Takes the elements of `taken` columns from the `sources` of another matrix of this shape, one
  /// for each row.
  @specialized(where S == Float)
  @specialized(where S == Double)
  fileprivate mutating func take(_ taken: [Int], from other: Matrix, rows sources: [Int]) {
    let given = other.elements
    for column in taken {
      for (row, source) in sources.enumerated() {
        elements[row * columns + column] = given[source * columns + column]
      }
    }
  }
}
