/// A step of an optimizer over all parameters, or a part of them.
public struct Update<S: Scalar> {
  /// The parameters to move, a column.
  public let parameters: MutableMatrixView<S>
  /// The gradient of the cost, a column; it may be changed.
  public let gradient: MutableMatrixView<S>
  /// What the rule remembers: a row for each of its vectors, a column for each parameter; 0 at first.
  public let state: MutableMatrixView<S>
  /// How far to go, from the schedule.
  public let rate: Double
  /// The number of the step since the rule began, from 1.
  public let step: Int
  /// The rule's counters, in their order; 0 at first. Only for a rule that evaluates the cost.
  public let counters: Counters
  private let evaluator: (() -> Double)?

  init(
    parameters: MutableMatrixView<S>, gradient: MutableMatrixView<S>, state: MutableMatrixView<S>,
    rate: Double, step: Int, counters: Counters = Counters(), evaluate: (() -> Double)? = nil
  ) {
    self.parameters = parameters
    self.gradient = gradient
    self.state = state
    self.rate = rate
    self.step = step
    self.counters = counters
    evaluator = evaluate
  }

  /// Vector `index` of the state, a row of as many elements as there are parameters, as a column.
  public func vector(_ index: Int) -> MutableMatrixView<S> {
    let row = state.rows(index..<index + 1)
    return MutableMatrixView(
      row.base, rows: row.columns, columns: 1, rowStride: 1, resources: row.resources)
  }

  /// The cost where the parameters are now, whose gradient then stands in `gradient`.
  public func evaluate() -> Double {
    guard let evaluator else { fatalError("a rule that does not say that it evaluates the cost") }
    return evaluator()
  }
}

/// Single numbers that an optimizer remembers.
public struct Counters {
  private let base: UnsafeMutablePointer<Double>?
  private let count: Int

  init(_ base: UnsafeMutablePointer<Double>? = nil, count: Int = 0) {
    self.base = base
    self.count = count
  }

  /// The counter number `index`.
  public subscript(index: Int) -> Double {
    get {
      guard let base, index >= 0, index < count else { fatalError("no counter \(index)") }
      return base[index]
    }
    nonmutating set {
      guard let base, index >= 0, index < count else { fatalError("no counter \(index)") }
      base[index] = newValue
    }
  }
}
