/// Which elements of a tensor are checked, where not all are.
enum ElementSample {
  /// `most` of the numbers from 0 to below `count`, in order, or all where there are no more; each choice
  /// is as likely as every other (C. T. Fan, M. E. Muller and I. Rezucha, 1962).
  static func elements(of count: Int, most: Int, using generator: inout RandomGenerator) -> [Int] {
    guard most < count else { return Array(0..<count) }
    var chosen: [Int] = []
    for element in 0..<count {
      let (left, wanted) = (count - element, most - chosen.count)
      if generator.uniform() * Double(left) < Double(wanted) { chosen.append(element) }
    }
    return chosen
  }

  /// The most elements of each tensor that can be checked with `operations`, at least 1.
  ///
  /// tensors: how many elements each one has, and how many operations one of them takes.
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
