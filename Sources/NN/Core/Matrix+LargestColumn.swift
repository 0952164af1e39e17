extension Matrix {
  /// The column of the largest element in `row`, the first one if several are equal.
  ///
  /// It is the class that a row of logits, probabilities or one-hot targets stands for.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func largestColumn(inRow row: Int) -> Int {
    var largest = 0
    for column in 0..<columns where self[row, column] > self[row, largest] { largest = column }
    return largest
  }
}
