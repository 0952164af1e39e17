/// Rows that do not have as many fields as the table, or whose fields are not well made.
struct BadRows {
  private(set) var count = 0
  /// The line of the first one.
  private(set) var line = 0
  /// What is wrong with it.
  private var message = ""

  /// Takes a row.
  mutating func add(line: Int, _ message: @autoclosure () -> String) {
    if count == 0 { (self.line, self.message) = (line, message()) }
    count += 1
  }

  /// Takes further rows.
  mutating func add(_ others: BadRows) {
    if count == 0 { (line, message) = (others.line, others.message) }
    count += others.count
  }

  /// The error about them.
  func error(file: String) -> TableError {
    let more = count - 1
    let others =
      switch more {
      case 0: ""
      case 1: " (and 1 more row does not fit)"
      default: " (and \(more) more rows do not fit)"
      }
    return TableError(
      file: file, line: line,
      message: "\(message)\(others); mend the file, or leave such rows out with --skip-bad")
  }

  /// What is said where they are left out; nil: there are none.
  var remark: String? {
    switch count {
    case 0: nil
    case 1: "the row in line \(line) does not fit the table and is left out"
    default: "\(count) rows do not fit the table and are left out, the first in line \(line)"
    }
  }
}
