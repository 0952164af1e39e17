/// Finds out what the target columns of a table mean.
struct TargetFinder {
  let table: Table
  let options: PreparationOptions
  /// The target columns.
  let columns: [TableColumn]
  /// The rows that count: those with a target.
  let rows: [Int]
  /// What is to be said about the target, one line each.
  var remarks: [String] = []

  init(_ table: Table, _ options: PreparationOptions, columns: [TableColumn], rows: [Int]) {
    self.table = table
    self.options = options
    self.columns = columns
    self.rows = rows
  }

  /// The targets; nil if something is wrong, which is added to `complaints`.
  mutating func target(_ complaints: inout Complaints) -> TargetPreparation? {
    guard columns.count == 1, let column = columns.first else {
      if options.task == .classify {
        complaints.add("several targets are numbers; name one --target for classes")
        return nil
      }
      let isRight = columns.map { numbers($0, &complaints) }
      return isRight.allSatisfy { $0 } ? .numbers(columns.map(\.name)) : nil
    }
    switch options.task {
    case .regress:
      return numbers(column, &complaints) ? .numbers([column.name]) : nil
    case .classify:
      return classes(column, "--task classify", &complaints)
    case .automatic:
      switch column.values {
      case .words: return classes(column, "words", &complaints)
      case .numbers(let numbers):
        if let reason = Self.reasonForClasses(rows.map { numbers[$0] }) {
          return classes(column, "\(reason), --task regress for a number", &complaints)
        }
        return self.numbers(column, &complaints) ? .numbers([column.name]) : nil
      }
    }
  }

  /// Why numbers are probably classes; nil if they are probably just numbers.
  ///
  /// Classes are whole numbers without many gaps, at most 20 of them, each with 10 rows on the mean,
  /// or 5 if they count from 0 or 1. Any two of -1 and 1, 0 and 1, 1 and 2 are classes.
  static func reasonForClasses(_ numbers: [Double]) -> String? {
    var different: [Double] = []
    for number in numbers where !different.contains(number) {
      guard different.count < 20, number == number.rounded(), abs(number) < 1e6 else { return nil }
      different.append(number)
    }
    different.sort()
    guard let least = different.first, let greatest = different.last else { return nil }
    if different == [0, 1] || different == [-1, 1] || different == [1, 2] {
      return "\(least.shortest) and \(greatest.shortest)"
    }
    let share = numbers.count / different.count
    if different.count == 2 { return share >= 10 ? "two whole numbers" : nil }
    let span = Int(greatest - least) + 1
    let counts = span == different.count && (least == 0 || least == 1) && different.count <= 10
    if share >= (counts ? 5 : 10), different.count == 1 || span <= 2 * different.count {
      return "few whole numbers"
    }
    return nil
  }
}
