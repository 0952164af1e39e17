extension Matrix {
  /// The column of the largest element in `row`, the first one if several are equal.
  ///
  /// It is the class that a row of logits, probabilities or one-hot targets stands for.
  public func largestColumn(inRow row: Int) -> Int {
    (0..<columns).reduce(0) { self[row, $1] > self[row, $0] ? $1 : $0 }
  }
}
