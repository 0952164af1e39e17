extension Matrix {
  /// The rows of the given numbers, in that order. Precondition: the matrix has these rows.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func picking(_ chosen: [Int]) -> Matrix {
    if chosen.count == rows, chosen.enumerated().allSatisfy({ $0 == $1 }) { return self }
    var elements: [S] = []
    elements.reserveCapacity(chosen.count * columns)
    for row in chosen { elements += self.elements[row * columns..<(row + 1) * columns] }
    return Matrix(rows: chosen.count, columns: columns, elements: elements)
  }
}
