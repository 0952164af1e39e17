/// What is to be done with a column as a feature.
enum FeatureDecision: Equatable {
  /// How it is read.
  enum Reading: Equatable {
    case number
    case categories(ignoresCase: Bool)
    case date(DateOrder, isAssumed: Bool)
  }

  /// It is used.
  case use(Reading)
  /// It is left out, for this reason, and may not be used.
  case leaveOut(String)
  /// It is left out, for this reason, unless nothing else is left.
  case spare(String)
}

extension FeatureDecision {
  /// Decides about a column. What must be mended it adds to `complaints`.
  ///
  /// `isExplicit`: the user names the column.
  init(
    _ column: TableColumn, _ facts: ColumnFacts, _ options: PreparationOptions, isExplicit: Bool,
    _ complaints: inout Complaints
  ) {
    if options.style == .raw {
      self = Self.raw(column, facts, isExplicit: isExplicit, &complaints)
      return
    }
    switch facts.kind {
    case .empty:
      self = .leaveOut("no values")
      return
    case .constant:
      self = .leaveOut("the same value in every row")
      return
    case .index where !isExplicit:
      self =
        facts.isNamedIndex
        ? .leaveOut("a running number") : .spare("a running number, unless --features names it")
      return
    case .identifier where !isExplicit:
      self = .leaveOut(Self.reasonForIdentifier(column, facts))
      return
    default: break
    }
    if options.missing == .error, facts.missing > 0 {
      Self.complainAboutGaps(column, "or say --missing fill or --missing drop", &complaints)
    }
    switch facts.values {
    case .numbers(let numbers):
      self = .use(.number)
      Self.check(column, numbers, &complaints)
    case .words(let words):
      switch words.reading {
      case .words: self = .use(.categories(ignoresCase: false))
      case .booleans: self = .use(.categories(ignoresCase: true))
      case .dates(let order, let isAssumed): self = .use(.date(order, isAssumed: isAssumed))
      case .numbers(let strays):
        self = .use(.number)
        complaints.addStrays(strays, of: column, expected: "number")
      case .almostDates(let order, let strays):
        self = .use(.date(order, isAssumed: false))
        complaints.addStrays(strays, of: column, expected: "date like \(order.rawValue)")
      }
    }
  }

  private static func raw(
    _ column: TableColumn, _ facts: ColumnFacts, isExplicit: Bool, _ complaints: inout Complaints
  ) -> FeatureDecision {
    if facts.kind == .empty, !column.isNamed { return .leaveOut("no values") }
    if facts.isNamedIndex, !column.isNamed, !isExplicit { return .leaveOut("a running number") }
    switch facts.values {
    case .numbers(let numbers):
      check(column, numbers, &complaints, isRaw: true)
      if facts.missing > 0 {
        complainAboutGaps(
          column, "or leave the column out with --ignore \(column.name)", &complaints)
      }
    case .words(let words):
      if case .numbers(let strays) = words.reading {
        complaints.addStrays(strays, of: column, expected: "number")
      } else if let row = column.values.words.firstRowWithoutNumber {
        let text = (column.values.words[row] ?? "").quoted
        complaints.add(
          column, row: row,
          "\(text) in column \(column.name.quoted) is no number, and raw columns are not encoded; "
            + "leave --preset script out, or the column with --ignore \(column.name)")
      }
    }
    return .use(.number)
  }

  private static func reasonForIdentifier(_ column: TableColumn, _ facts: ColumnFacts) -> String {
    guard case .words(let words) = facts.values, case .words(let cells) = column.values else {
      return "another number in every row, named as an identifier"
    }
    let reason =
      words.distinct == words.present ? "a different word in every row" : "hardly a word repeats"
    return reason + (words.dressAdvice(cells).map { "; if they are numbers, \($0)" } ?? "")
  }

  private static func complainAboutGaps(
    _ column: TableColumn, _ advice: String, _ complaints: inout Complaints
  ) {
    let rows = (0..<column.values.count).filter(column.values.isMissing)
    guard let first = rows.first else { return }
    complaints.add(
      column, row: first,
      "no value in column \(column.name.quoted)\(complaints.others(rows)); fill the gap, \(advice)")
  }

  private static func check(
    _ column: TableColumn, _ facts: NumberFacts, _ complaints: inout Complaints,
    isRaw: Bool = false
  ) {
    complaints.addInfinite(facts, of: column)
    if !isRaw, !(facts.greatest - facts.least).isFinite, facts.least <= facts.greatest {
      complaints.add(
        column,
        "column \(column.name.quoted) goes from \(facts.least) to \(facts.greatest), too far to be "
          + "scaled; divide it, or leave it out with --ignore \(column.name)")
    }
  }
}
