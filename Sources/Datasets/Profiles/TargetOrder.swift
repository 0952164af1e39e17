/// Whether the order of the rows tells their target.
struct TargetOrder {
  /// Whether the rows are in the order of the target: each class in one piece, or numbers that never
  /// fall or never rise.
  let isSorted: Bool
  /// Whether the number of the row explains most of the target.
  let tellsTarget: Bool

  /// The part of the variance from which on most is explained.
  private static let most = 0.7
  /// Few rows are in order by chance.
  private static let fewestRows = 10

  /// The order of rows with these classes, from 0 up to `count`.
  init(classes: [Double], count: Int) {
    guard classes.count >= Self.fewestRows, count > 1 else {
      (isSorted, tellsTarget) = (false, false)
      return
    }
    let runs = classes.indices.count { $0 == 0 || classes[$0] != classes[$0 - 1] }
    isSorted = runs == count && classes.count >= 2 * count
    // The part of the variance of the rows' numbers that lies between the classes.
    var sums = [Double](repeating: 0, count: count)
    var counts = [Double](repeating: 0, count: count)
    for (row, index) in classes.enumerated() where !index.isNaN {
      sums[Int(index)] += Double(row)
      counts[Int(index)] += 1
    }
    let rows = Double(classes.count)
    let mean = (rows - 1) / 2
    var between = 0.0
    for (sum, count) in zip(sums, counts) where count > 0 {
      between += count * (sum / count - mean) * (sum / count - mean)
    }
    let total = rows * (rows * rows - 1) / 12
    tellsTarget = isSorted || (classes.count >= 5 * count && between >= Self.most * total)
  }

  /// The order of rows with these numbers.
  init(numbers: [Double]) {
    guard numbers.count >= Self.fewestRows else {
      (isSorted, tellsTarget) = (false, false)
      return
    }
    let pairs = zip(numbers, numbers.dropFirst())
    let varies = numbers[0] != numbers[numbers.count - 1]
    isSorted = varies && (pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 })
    // The squared correlation with the rows' numbers.
    let count = Double(numbers.count)
    let mean = numbers.reduce(0) { $0 + $1 / count }
    var (product, squares) = (0.0, 0.0)
    for (row, number) in numbers.enumerated() {
      product += (Double(row) - (count - 1) / 2) * (number - mean)
      squares += (number - mean) * (number - mean)
    }
    let explained = product * product / (squares * count * (count * count - 1) / 12)
    tellsTarget = isSorted || explained >= Self.most
  }
}
