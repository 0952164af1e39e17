/// Which elements of a tensor are checked, where not all are.
enum ElementSample {
  /// `most` of the numbers from 0 to below `count`, in order, or all where there are no more.
  ///
  /// The range is cut into `most` equal parts and one number is drawn from each: every element is as
  /// likely as every other, and no region is left out.
  static func elements(of count: Int, most: Int, using generator: inout RandomGenerator) -> [Int] {
    guard most < count else { return Array(0..<count) }
    return (0..<most).map { part in
      let first = bound(part, of: most, count)
      let size = bound(part + 1, of: most, count) - first
      return first + Int(generator.uniform() * Double(size))
    }
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

  private static func bound(_ part: Int, of parts: Int, _ count: Int) -> Int {
    Int((UInt(part).multipliedFullWidth(by: UInt(count)).low) / UInt(parts))
  }
}
