extension Array {
  /// The elements in rows of equal lengths, the last one perhaps shorter, as near to a square as that goes:
  /// panels of a page.
  func inRows() -> [[Element]] {
    guard !isEmpty else { return [] }
    let columns = Int(Double(count).squareRoot().rounded(.up))
    return stride(from: 0, to: count, by: columns).map {
      Array(self[$0..<Swift.min($0 + columns, count)])
    }
  }
}
