import FileIO
import NN

/// Divides rows into a part that trains and a part that judges, the same for the same seed.
///
/// With classes each part gets its share of every class.
public struct Split: Sendable {
  /// A part to train on and a part to judge by: numbers of rows, each in ascending order.
  public struct Parts: Equatable, Sendable {
    /// The rows to train on.
    public let training: [Int]
    /// The other rows.
    public let heldOut: [Int]
  }

  /// The rows in a random order, class by class; without classes in one group.
  private let groups: [[Int]]
  private let count: Int

  /// Rows of the given numbers, all of one kind.
  public init(rows: [Int], seed: UInt64) {
    self.init(groups: [rows], seed: seed)
  }

  /// Rows of the given numbers with their classes: `classes[i]` is the class of `rows[i]`.
  ///
  /// Precondition: there are as many classes as rows, and classes are not negative.
  public init(rows: [Int], classes: [Int], seed: UInt64) {
    require(rows.count == classes.count, "\(rows.count) rows, \(classes.count) classes")
    require(classes.allSatisfy { $0 >= 0 }, "a class below 0")
    var groups = [[Int]](repeating: [], count: (classes.max() ?? -1) + 1)
    for (row, index) in zip(rows, classes) { groups[index].append(row) }
    self.init(groups: groups.filter { !$0.isEmpty }, seed: seed)
  }

  private init(groups: [[Int]], seed: UInt64) {
    var generator = RandomGenerator(seed: seed, stream: .splitting)
    var groups = groups
    for index in groups.indices { generator.shuffle(&groups[index]) }
    self.groups = groups
    count = groups.reduce(0) { $0 + $1.count }
  }

  /// Holds out `share` of the rows, rounded to nearest.
  ///
  /// Each class of two rows or more has a row in both parts, if the parts have as many rows, and a
  /// class of one row trains. With two rows or more neither part is empty.
  /// Precondition: 0 < share < 1.
  public func heldOut(share: Double) -> Parts {
    require(share > 0 && share < 1, "a share of \(share)")
    let wanted = min(max(count - 1, 0), max(1, Int((Double(count) * share).rounded())))
    let sizes = sizes(wanted, share: share)
    var (training, heldOut): ([Int], [Int]) = ([], [])
    for (rows, size) in zip(groups, sizes) {
      heldOut += rows.prefix(size)
      training += rows.dropFirst(size)
    }
    return Parts(training: training.sorted(), heldOut: heldOut.sorted())
  }

  /// How many rows of each group are held out, `wanted` in all if they can be.
  private func sizes(_ wanted: Int, share: Double) -> [Int] {
    guard groups.count > 1 else { return [wanted] }
    let ideal = groups.map { Double($0.count) * share }
    let most = groups.map { max(0, $0.count - 1) }
    let divisible = most.count { $0 > 0 }
    let least = most.map { $0 > 0 && divisible <= wanted ? 1 : 0 }
    var sizes = groups.indices.map { max(least[$0], min(most[$0], Int(ideal[$0]))) }
    var left = wanted - sizes.reduce(0, +)
    // Rounding leaves few rows: each goes where it is missed most, or is taken where it is missed
    // least.
    while left != 0 {
      let step = left > 0 ? 1 : -1
      let free = sizes.indices.filter { step > 0 ? sizes[$0] < most[$0] : sizes[$0] > least[$0] }
      let distance = { (index: Int) in (ideal[index] - Double(sizes[index])) * Double(step) }
      // The first of several that are alike.
      guard let chosen = free.min(by: { distance($0) > distance($1) }) else { break }
      sizes[chosen] += step
      left -= step
    }
    return sizes
  }

  /// Divides the rows into `count` folds whose sizes differ by at most one, and each class's rows
  /// evenly among them; each fold is held out once.
  ///
  /// Precondition: 2 <= count <= rows.
  public func folds(_ count: Int) -> [Parts] {
    require(count >= 2 && count <= self.count, "\(count) folds of \(self.count) rows")
    // Dealt out in turns, going on from class to class.
    var folds = [[Int]](repeating: [], count: count)
    for (place, row) in groups.joined().enumerated() { folds[place % count].append(row) }
    return folds.indices.map { index in
      let others = folds.indices.filter { $0 != index }.flatMap { folds[$0] }
      return Parts(training: others.sorted(), heldOut: folds[index].sorted())
    }
  }
}
