extension ColumnEncoding {
  /// Learns from the values in `rows`.
  init(
    _ values: ColumnValues, _ reading: FeatureDecision.Reading, rows: [Int],
    _ options: PreparationOptions
  ) {
    switch reading {
    case .number:
      var encoding = NumberEncoding(values.numbers, rows: rows)
      if options.style == .raw || options.missing != .fill { encoding.hasIndicator = false }
      self = .number(encoding)
    case .categories(let ignoresCase):
      var encoding = CategoryEncoding(values.words, rows: rows, ignoresCase: ignoresCase)
      if options.missing != .fill { encoding.hasMissing = false }
      self = .categories(encoding)
    case .date(let order, _):
      var encoding = DateEncoding(values.words, rows: rows, order: order)
      if options.missing != .fill { encoding.hasIndicator = false }
      self = .date(encoding)
    }
  }

  /// What was done to the column, which the report calls `label`, in one line.
  func line(
    _ column: TableColumn, label: String, _ facts: ColumnFacts?, _ reading: FeatureDecision.Reading
  ) -> String {
    let gaps = facts?.missing ?? 0
    let missing = gaps > 0 ? ", \(gaps) missing" : ""
    switch self {
    case .number(let encoding):
      var line = "\(label): number"
      if case .numbers(let numbers) = facts?.values {
        line += " \(rangeText(numbers.least, numbers.greatest))"
      }
      line += missing
      if encoding.hasIndicator { line += " -> median \(encoding.fill.brief) and an indicator" }
      return line
    case .categories(let encoding):
      guard case .words(let words) = facts?.values else { return label }
      let noun = encoding.ignoresCase ? "boolean" : "words"
      var line = "\(label): \(noun), \(words.distinct) different\(missing) -> "
      if encoding.isSingle {
        return line
          + "0 for \(encoding.categories[0].excerpt), 1 for \(encoding.categories[1].excerpt)"
      }
      line += encoding.hasOther ? "the commonest \(encoding.categories.count)" : "one-hot"
      if encoding.hasOther { line += " and other" }
      if encoding.hasMissing { line += ", missing as a category" }
      if words.distinct > 8, let advice = words.dressAdvice(column.values.words) {
        line += "; if these are numbers, \(advice)"
      }
      return line
    case .date(let encoding):
      var line = "\(label): "
      line += encoding.order == .time ? "time" : "date (\(encoding.order.rawValue))"
      if case .date(_, isAssumed: true) = reading {
        line += ", assumed: day and month could be swapped"
      }
      line += missing + " -> "
      line += encoding.parts.map { $0 == .days ? "days" : "\($0.rawValue) as an angle" }
        .joined(separator: ", ")
      if encoding.hasIndicator { line += " and an indicator" }
      return line
    }
  }
}
