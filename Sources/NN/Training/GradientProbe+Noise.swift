extension GradientProbe {
  /// The standard deviation of the cost's rounding errors (J. J. Moré and S. M. Wild, "Estimating
  /// computational noise", 2011).
  ///
  /// The cost is evaluated with all parameters and inputs scaled by 1 + k δ, for a tiny δ and k =
  /// 0, 1, ... Over so short a distance the cost is a straight line, apart from rounding. So its
  /// second differences are rounding alone; their standard deviation is √6 times that of the cost.
  func noise() -> Double {
    let inputs = workspace.input(samples: batch.samples)
    let columns = [parameters.column] + (0..<inputs.rows).map { inputs.rows($0..<$0 + 1) }
    let kept = columns.map { column in
      (0..<max(column.rows, column.columns)).map { column.base[$0] }
    }
    let costs = (0..<Self.noisePoints).map { point in
      for (column, numbers) in zip(columns, kept) {
        for (index, number) in numbers.enumerated() {
          column.base[index] = number * (1 + Double(point) * 0x1p-40)
        }
      }
      return cost(from: 0)
    }
    for (column, numbers) in zip(columns, kept) {
      for (index, number) in numbers.enumerated() { column.base[index] = number }
    }
    let squares = (1..<costs.count - 1).map { index in
      let difference = costs[index + 1] - 2 * costs[index] + costs[index - 1]
      return difference * difference
    }
    return (squares.reduce(0, +) / Double(6 * squares.count)).squareRoot()
  }

  private static let noisePoints = 18
}
