import NN

/// A small problem that every optimizer can solve: sin(3 x) from x.
struct Wave {
  /// Points from -1 to 1 and the wave there.
  static func rows<S: Scalar>(
    _ count: Int, as type: S.Type
  ) -> (inputs: Matrix<S>, targets: Matrix<S>) {
    let inputs = (0..<count).map { 2 * (Double($0) + 0.5) / Double(count) - 1 }
    // A sine by its series, so that every system has the same bits.
    func wave(_ x: Double) -> Double {
      let y = 3 * x
      var (term, sum) = (y, y)
      for k in 1...12 {
        term *= -y * y / Double(2 * k * (2 * k + 1))
        sum += term
      }
      return sum
    }
    return (
      Matrix(rows: count, columns: 1, elements: inputs.map { S($0) }),
      Matrix(rows: count, columns: 1, elements: inputs.map { S(wave($0)) })
    )
  }

  /// A network that can learn it.
  static func network<S: Scalar>() -> Sequential<S> {
    Sequential(seed: 1) {
      Linear(1, 10)
      Tanh()
      Linear(10, 1)
    }
  }
}
