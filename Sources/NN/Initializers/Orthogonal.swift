/// Weights whose rows are orthogonal to each other and of length `gain`, or the columns if there
/// are fewer of them; biases 0.
///
/// The directions are drawn from a normal distribution and made orthogonal one after another. A. M.
/// Saxe, J. L. McClelland and S. Ganguli, "Exact solutions to the nonlinear dynamics of learning in
/// deep linear neural networks", 2014.
public struct Orthogonal: Initializer {
  /// The length of each row or column.
  public let gain: Double

  /// The initializer. Precondition: `gain` is above 0.
  public init(gain: Double = 1) {
    Self.entry.requireAllowed(["gain": gain])
    self.gain = gain
  }

  public func initialize<S: Scalar>(
    weight: MutableMatrixView<S>, bias: MutableMatrixView<S>?,
    using generator: inout RandomGenerator
  ) {
    let isWide = weight.rows <= weight.columns
    let (count, length) =
      isWide ? (weight.rows, weight.columns) : (weight.columns, weight.rows)
    var directions: [[Double]] = []
    while directions.count < count {
      var direction = (0..<length).map { _ in generator.normal() }
      // Twice: the first pass leaves rounding errors as large as those of the parts that it
      // subtracts.
      for _ in 0..<2 {
        for other in directions {
          let share = zip(direction, other).reduce(0) { $0 + $1.0 * $1.1 }
          for index in 0..<length { direction[index] -= share * other[index] }
        }
      }
      let size = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // A direction that nearly depends on the earlier ones is drawn again.
      if size > 1e-8 { directions.append(direction.map { $0 / size }) }
    }
    for row in 0..<weight.rows {
      for column in 0..<weight.columns {
        let element = isWide ? directions[row][column] : directions[column][row]
        weight[row, column] = S(gain * element)
      }
    }
    bias?.fill(0)
  }

  static let entry = CatalogueEntry<any Initializer>(
    "orthogonal", help: "rows or columns orthogonal to each other",
    settings: [Setting("gain", 1, .above(0), help: "The length of each row or column.")]
  ) { Orthogonal(gain: $0["gain"]) }
}
