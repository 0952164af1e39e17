// How messages about tables write numbers, names and counts.

extension Double {
  /// The number with about five digits, for people to read.
  var brief: String {
    let size = abs(self)
    guard size.isFinite, size >= 1e-4, size < 1e15 else { return shortest }
    var unit = 1.0
    while size * unit < 1e4, unit < 1e8 { unit *= 10 }
    return ((self * unit).rounded() / unit).shortest
  }
}

/// The range in a few digits, or in as many as tell its ends apart.
func rangeText(_ least: Double, _ greatest: Double) -> String {
  let (low, high) = (least.brief, greatest.brief)
  guard low == high, least < greatest else { return "\(low) to \(high)" }
  return "\(least.shortest) to \(greatest.shortest)"
}

extension String {
  /// The beginning of the text on one line, for messages.
  var excerpt: String {
    let text = prefix(41).map { $0.isNewline ? " " : $0 }
    return String(text.prefix(40)) + (text.count > 40 ? "…" : "")
  }

  /// The beginning of the text in quotes and on one line, for messages.
  var quoted: String { "'\(excerpt)'" }
}

extension Table {
  /// What a report calls a column: its name, and that the header does not give it one.
  func label(of index: Int) -> String {
    let column = columns[index]
    guard hasHeader, !column.isNamed else { return column.name }
    return column.name
      + (column.position == 1
        ? " (the unnamed first column)" : " (column \(column.position), unnamed)")
  }
}

extension Sequence<String> {
  /// The names in quotes, separated by commas; at most the first `most`.
  func listed(most: Int = 20) -> String {
    let names = Array(self)
    return names.prefix(most).map(\.quoted).joined(separator: ", ")
      + (names.count > most ? " and \(names.count - most) more" : "")
  }
}

extension Int {
  /// The count with its noun: `1 row`, `2 rows`.
  func of(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
