import NN

/// Which columns a matrix of planes shows: those that are numbers, and of many the ones with the largest
/// weights.
struct PairsColumns: Sendable {
  /// The numbers of the columns, in their order.
  let indices: [Int]
  /// What is left out, in words; nil: nothing.
  let note: String?

  private static let most = 6

  /// The columns of `inputs`, samples x features, for `network`. Inputs that take two values at most, such as
  /// flags of categories, have no plane worth a panel: they count only if hardly any others are there.
  init<S: Scalar>(_ inputs: Matrix<Double>, for network: Sequential<S>) {
    let all = Array(0..<inputs.columns)
    let numbers = all.filter { column in
      var values: Set<Double> = []
      for row in 0..<inputs.rows where values.count < 3 { values.insert(inputs[row, column]) }
      return values.count > 2
    }
    let candidates = numbers.count >= 2 ? numbers : all
    guard candidates.count > Self.most else {
      indices = candidates
      note =
        candidates.count < all.count
        ? "the \(candidates.count) of \(all.count) inputs that are numbers" : nil
      return
    }
    let count = "\(Self.most) of \(all.count) inputs"
    guard let table = network.weightTables.first, table.columns == all.count else {
      indices = Array(candidates.prefix(Self.most))
      note = "the first \(count)"
      return
    }
    let sizes = table.lengths(table.values(in: network.parameters).weights, ofRows: false)
    indices = largest(Self.most, of: candidates.map { sizes[$0] }).map { candidates[$0] }
    note = "the \(count) with the largest weights"
  }
}
