/// What is known of a column of words after a look at each different word.
struct WordFacts: Equatable, Sendable {
  /// How the words are to be read.
  enum Reading: Equatable, Sendable {
    /// As words.
    case words
    /// As two words that mean no and yes.
    case booleans
    /// As dates; `isAssumed`: day and month could also be the other way round.
    case dates(DateOrder, isAssumed: Bool)
    /// As numbers, but for the words of these codes.
    case numbers(but: [Int])
    /// As dates, but for the words of these codes.
    case almostDates(DateOrder, but: [Int])
  }

  /// How many cells are missing.
  var missing = 0
  /// How many rows have each of the distinct words.
  var counts: [Int]
  /// The first row of each word; -1: it has none.
  var firstRows: [Int]
  /// The codes of the words that occur, the commonest first and else as the table lists them.
  var commonest: [Int]
  /// How the words are to be read.
  var reading = Reading.words

  /// How many cells are not missing.
  var present: Int
  /// How many different words occur.
  var distinct: Int { commonest.count }

  init(_ words: Words) {
    var counts = [Int](repeating: 0, count: words.distinct.count)
    var firstRows = [Int](repeating: -1, count: words.distinct.count)
    for (row, code) in words.codes.enumerated() {
      let code = Int(code)
      if code < 0 {
        missing += 1
      } else {
        if counts[code] == 0 { firstRows[code] = row }
        counts[code] += 1
      }
    }
    self.counts = counts
    self.firstRows = firstRows
    present = words.codes.count - missing
    commonest = counts.indices.filter { counts[$0] > 0 }
    commonest.sort { (counts[$1], $0) < (counts[$0], $1) }
    reading = self.reading(of: words)
  }

  /// Whether nearly every row has a word of its own.
  var areNearlyAllDifferent: Bool {
    present > 1 && (distinct == present || distinct > 20 && 2 * distinct > present)
  }

  private func reading(of cells: Words) -> Reading {
    let words = cells.distinct
    guard let first = commonest.first else { return .words }
    if distinct <= 8, BooleanWord.pair(of: commonest.map { words[$0] }) != nil { return .booleans }
    let few = max(1, present / 20)
    let orders = DateOrder.allCases.filter { $0.moment(words[first]) != nil }
    var best: (order: DateOrder, others: [Int])?
    var isAssumed = false
    for order in orders {
      let others = commonest.filter { order.moment(words[$0]) == nil }
      guard rows(others) <= few, 2 * rows(others) < present else { continue }
      if let known = best, known.others.count <= others.count {
        if known.others.count == others.count { isAssumed = true }
        continue
      }
      best = (order, others)
      isAssumed = false
    }
    if var best {
      // Month before day is usual with a slash only.
      if isAssumed, words[first].contains("/") { best.order = .monthFirst }
      return best.others.isEmpty
        ? .dates(best.order, isAssumed: isAssumed) : .almostDates(best.order, but: best.others)
    }
    let strays = commonest.filter { cells.number($0) == nil }
    let strayRows = rows(strays)
    guard 2 * strayRows < present else { return .words }
    let areFew =
      distinct - strays.count > 20
      ? strayRows <= few || strays.count <= 3 : strayRows <= few && strayRows == strays.count
    return areFew && !cells.areCodes ? .numbers(but: strays.sorted()) : .words
  }

  /// How many rows have one of the words with these codes.
  func rows(_ codes: [Int]) -> Int { codes.reduce(0) { $0 + counts[$1] } }
}

/// The words that mean no and yes.
enum BooleanWord {
  private static let pairs = [
    ("false", "true"), ("no", "yes"), ("f", "t"), ("n", "y"), ("off", "on"),
  ]

  /// The pair of which both words occur, in any case, and no others; nil if there is none.
  static func pair(of words: [String]) -> (no: String, yes: String)? {
    let lower = Set(words.map { $0.lowercased() })
    guard lower.count == 2 else { return nil }
    return pairs.first { lower.contains($0.0) && lower.contains($0.1) }.map { (no: $0, yes: $1) }
  }
}
