/// A step of an optimizer, for all parameters or a part of them.
public struct Update<S: Scalar> {
  /// The parameters to move, a column.
  public let parameters: MutableMatrixView<S>
  /// The gradient of the cost, a column. The optimizer may change it.
  public let gradient: MutableMatrixView<S>
  /// What the optimizer remembers: a row for each of its `vectors`, a column for each parameter; at
  /// first 0.
  public let state: MutableMatrixView<S>
  /// The learning rate of this step, from the schedule.
  public let rate: Double
  /// The number of this step, counted from 1 since the optimizer was set.
  public let step: Int
  /// The optimizer's `counters`, in their order; at first 0. Only an optimizer that evaluates the
  /// cost has them here.
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

  /// Vector `index` of the state, as a column with an element for each parameter.
  public func vector(_ index: Int) -> MutableMatrixView<S> {
    let row = state.rows(index..<index + 1)
    return MutableMatrixView(
      row.base, rows: row.columns, columns: 1, rowStride: 1, resources: row.resources)
  }

  /// Evaluates the cost at the present values of `parameters`, and sets `gradient` to the gradient
  /// there. Precondition: the optimizer's `evaluatesCost` is true.
  public func evaluate() -> Double {
    guard let evaluator else {
      fatalError("Update.evaluate needs an optimizer with evaluatesCost = true")
    }
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

  /// The counter of number `index`. Precondition: the optimizer has so many.
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
