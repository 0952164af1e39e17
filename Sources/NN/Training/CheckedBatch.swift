/// The rows of a gradient check, and how they are cut.
///
/// Some faults show only in a batch of more samples than a vector register holds, of an odd number
/// of samples, or in several parts. So a few rows are repeated until there are enough, and the rows
/// are cut in two blocks: the first has more than 16 samples, the second an odd number.
struct CheckedBatch {
  /// The rows with their copies: samples x features.
  let inputs: Matrix<Double>
  let targets: Matrix<Double>
  let weights: [Double]?
  /// How many rows were given; row `i` is a copy of row `i % distinct`.
  let distinct: Int
  /// The two blocks; a single one if the network needs the whole batch at once.
  let parts: [Range<Int>]

  /// The samples of the first block: more than the widest vector register holds.
  private static let firstPart = 17

  init(
    _ inputs: Matrix<Double>, _ targets: Matrix<Double>, _ weights: [Double]?, isWhole: Bool
  ) {
    distinct = inputs.rows
    let copies = (Self.firstPart + distinct) / distinct
    func repeated(_ elements: [Double]) -> [Double] {
      Array(repeatElement(elements, count: copies).joined())
    }
    let samples = copies * distinct
    self.inputs = Matrix(
      rows: samples, columns: inputs.columns, elements: repeated(inputs.elements))
    self.targets = Matrix(
      rows: samples, columns: targets.columns, elements: repeated(targets.elements))
    self.weights = weights.map(repeated)
    let second = (min(samples / 4, samples - Self.firstPart) - 1) | 1
    let cut = samples - second
    parts = isWhole ? [0..<samples] : [0..<cut, cut..<samples]
  }

  var samples: Int { inputs.rows }

  /// The largest absolute value of an input, at least 1.
  var scale: Double { inputs.elements.reduce(1) { max($0, abs($1)) } }

  /// Sums gradients of samples x features over the copies of each row: distinct rows x features.
  func sumOfCopies(_ gradient: Matrix<Double>) -> ArraySlice<Double> {
    let count = distinct * inputs.columns
    return gradient.elements.indices.reduce(into: [Double](repeating: 0, count: count)) {
      $0[$1 % count] += gradient.elements[$1]
    }[...]
  }
}
