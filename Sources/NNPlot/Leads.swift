import NN

/// By how much each class is ahead of the best of the others, or behind it, row by row.
struct Leads {
  private let probabilities: Matrix<Double>
  /// The class that wins each row.
  let winners: [Int]
  /// The largest probability of a row, and the largest of the classes that do not win.
  private let first: [Double]
  private let second: [Double]

  /// The leads in probabilities of samples x classes, two classes at least.
  init(in probabilities: Matrix<Double>) {
    self.probabilities = probabilities
    let winners = (0..<probabilities.rows).map { probabilities.largestColumn(inRow: $0) }
    self.winners = winners
    first = winners.enumerated().map { probabilities[$0, $1] }
    second = winners.enumerated().map { row, winner in
      (0..<probabilities.columns).reduce(0) {
        $1 == winner ? $0 : max($0, probabilities[row, $1])
      }
    }
  }

  /// The lead of class `index` in each row; negative where it is behind.
  func ofClass(_ index: Int) -> [Double] { winners.indices.map { ofClass(index, row: $0) } }

  /// The lead of class `index` in a row.
  func ofClass(_ index: Int, row: Int) -> Double {
    probabilities[row, index] - (winners[row] == index ? second[row] : first[row])
  }
}
