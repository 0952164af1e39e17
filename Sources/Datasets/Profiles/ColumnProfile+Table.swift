extension ColumnProfile {
  /// Looks at a column. `isUsed`: it is a feature by default.
  init(
    _ column: TableColumn, _ facts: ColumnFacts, isTarget: Bool, isUsed: Bool, isUnnamed: Bool
  ) {
    self.isUnnamed = isUnnamed
    name = column.name
    position = column.position
    switch facts.kind {
    case .index where isTarget: kind = .number
    case .identifier where isTarget:
      if case .words = facts.values { kind = .words } else { kind = .number }
    default: kind = facts.kind
    }
    self.isTarget = isTarget
    missing = facts.missing
    findings = []
    var extra: [Finding] = []
    switch column.values {
    case .numbers(let numbers):
      let sorted = numbers.filter { !$0.isNaN }.sorted()
      distinct = Self.runs(sorted)
      let finite = sorted.filter(\.isFinite)
      self.numbers = NumberSummary(sorted: finite)
      if kind == .number, let sentinel = Sentinel(sorted: finite) {
        extra.append(.sentinel(sentinel.value.shortest, rows: sentinel.count))
      }
      dates = nil
      commonest =
        distinct <= Self.mostClasses && isTarget ? Self.counts(sorted).sortedByCount : []
    case .words(let words):
      let facts = if case .words(let known) = facts.values { known } else { WordFacts(words) }
      distinct = facts.distinct
      commonest = facts.commonest.prefix(isTarget ? Self.mostClasses : Self.mostWords).map {
        Count(value: words.distinct[$0], count: facts.counts[$0])
      }
      if kind == .identifier || distinct > 8, facts.reading == .words,
        let advice = facts.dressAdvice(words)
      {
        extra.append(.numbersAsWords(advice))
      }
      var values: [Double] = []
      if case .numbers = facts.reading {
        values = column.values.numbers.filter(\.isFinite).sorted()
      }
      numbers = NumberSummary(sorted: values)
      switch facts.reading {
      case .dates(let order, _), .almostDates(let order, _):
        dates = Self.range(of: facts.commonest.map { words.distinct[$0] }, order)
      default: dates = nil
      }
    }
    let rows = column.values.count
    switch kind {
    case _ where isTarget: break
    case .empty: findings.append(.empty)
    case .constant: findings.append(.constant)
    case .index where !isUsed: findings.append(.index)
    case .identifier where !isUsed: findings.append(.identifier)
    default: break
    }
    findings += extra
    if missing < rows, 10 * missing >= 9 * rows { findings.append(.nearlyAllMissing) }
  }

  /// How many of its commonest words a profile lists.
  static let mostWords = 5
  /// How many classes of a target a profile lists.
  static let mostClasses = 100

  private static func runs(_ sorted: [Double]) -> Int {
    sorted.indices.count { $0 == 0 || sorted[$0] != sorted[$0 - 1] }
  }

  private static func counts(_ sorted: [Double]) -> [Count] {
    var counts: [Count] = []
    var start = 0
    for place in sorted.indices
    where place + 1 == sorted.count || sorted[place + 1] != sorted[place] {
      counts.append(Count(value: sorted[place].shortest, count: place + 1 - start))
      start = place + 1
    }
    return counts
  }

  private static func range(of words: [String], _ order: DateOrder) -> ClosedRange<String>? {
    let moments = words.compactMap { word in order.moment(word).map { (days: $0.days, word: word) }
    }
    guard let first = moments.min(by: { $0.days < $1.days }),
      let last = moments.max(by: { $0.days < $1.days })
    else { return nil }
    // The order of dates need not be that of their texts.
    return ClosedRange(uncheckedBounds: (first.word, last.word))
  }
}

extension [ColumnProfile.Count] {
  /// The counts, the largest first and else in their order.
  fileprivate var sortedByCount: [ColumnProfile.Count] {
    enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }
}
