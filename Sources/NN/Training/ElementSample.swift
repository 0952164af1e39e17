/// Chooses the elements of a tensor to check, if not all are checked.
enum ElementSample {
  /// A random sample of `most` of the numbers below `count`, in ascending order; all of them if
  /// there are no more. All samples are equally likely (C. T. Fan, M. E. Muller and I. Rezucha,
  /// 1962).
  static func elements(of count: Int, most: Int, using generator: inout RandomGenerator) -> [Int] {
    guard most < count else { return Array(0..<count) }
    var chosen: [Int] = []
    for element in 0..<count {
      let (left, wanted) = (count - element, most - chosen.count)
      if generator.uniform() * Double(left) < Double(wanted) { chosen.append(element) }
    }
    return chosen
  }

  /// How many elements of each tensor can be checked with `operations`; at least 1.
  ///
  /// tensors: how many elements each one has, and how many operations it takes to check one of
  /// them.
  static func most(operations: Double, tensors: [(count: Int, cost: Double)]) -> Int {
    func total(_ most: Int) -> Double {
      tensors.reduce(0) { $0 + Double(min($1.count, most)) * $1.cost }
    }
    var (low, high) = (1, max(tensors.map(\.count).max() ?? 1, 1))
    while low < high {
      let middle = (low + high + 1) / 2
      if total(middle) <= operations { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
