extension Substring {
  /// The text without the blanks, tabs and line ends at its two ends.
  public var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
