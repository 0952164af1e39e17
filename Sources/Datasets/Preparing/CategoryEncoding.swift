/// How a column of words becomes encoded columns: one for each category, 1 in the rows that have it
/// and 0 elsewhere.
///
/// Two categories share one column, 1 for the second.
struct CategoryEncoding: Equatable, Sendable {
  /// The categories: in the order of their numbers if all are numbers, else by code points.
  var categories: [String]
  /// Whether one more column stands for all other words.
  var hasOther: Bool
  /// Whether one more column says where the cell is missing.
  var hasMissing: Bool
  /// Whether words that differ in case only are one category.
  var ignoresCase: Bool

  /// How many categories a column may have before rare ones become `other`.
  static let mostCategories = 20

  /// Whether one column stands for both categories.
  var isSingle: Bool { categories.count == 2 && !hasOther && !hasMissing }

  var width: Int {
    isSingle ? 1 : categories.count + (hasOther ? 1 : 0) + (hasMissing ? 1 : 0)
  }

  init(categories: [String], hasOther: Bool, hasMissing: Bool, ignoresCase: Bool) {
    self.categories = categories
    self.hasOther = hasOther
    self.hasMissing = hasMissing
    self.ignoresCase = ignoresCase
  }

  /// Learns the categories of the words in `rows`.
  ///
  /// Where there are more than `mostCategories`, only the commonest that have at least 5 rows or 1 %
  /// of them are categories.
  init(_ words: Words, rows: [Int], ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
    var counts = [Int](repeating: 0, count: words.distinct.count)
    var missing = 0
    for row in rows {
      let code = Int(words.codes[row])
      if code < 0 { missing += 1 } else { counts[code] += 1 }
    }
    hasMissing = missing > 0
    // Two codes may spell one category.
    var places: [String: Int] = [:]
    var found: [(name: String, count: Int)] = []
    for (code, count) in counts.enumerated() where count > 0 {
      let key = Self.key(words, code, ignoresCase)
      if let place = places[key] {
        found[place].count += count
      } else {
        places[key] = found.count
        found.append((key, count))
      }
    }
    hasOther = found.count > Self.mostCategories
    if hasOther {
      let least = min(5, max(1, rows.count / 100))
      found.sort { ($1.count, $0.name) < ($0.count, $1.name) }
      found = found.prefix(Self.mostCategories).filter { $0.count >= least }
    }
    categories = found.map(\.name).sortedAsClasses
  }

  /// Fills the encoded columns from `first` on.
  func encode(_ column: TableColumn, at first: Int, in result: inout EncodedRows) {
    let words = column.values.words
    let other = categories.count
    let missing = other + (hasOther ? 1 : 0)
    let known = Dictionary(uniqueKeysWithValues: categories.enumerated().map { ($1, $0) })
    let places = words.distinct.indices.map {
      known[Self.key(words, $0, ignoresCase)] ?? (hasOther ? other : -1)
    }
    var filled = CellCounter()
    var unseen = [Int](repeating: 0, count: words.distinct.count)
    var firstUnseen: [(code: Int, row: Int)] = []
    let width = result.width
    var start = first
    for row in result.rows {
      let code = Int(words.codes[row])
      let place = code < 0 ? -1 : places[code]
      if place >= 0 {
        if !isSingle {
          result.elements[start + place] = 1
        } else {
          result.elements[start] = Double(place)
        }
      } else if code >= 0 {
        if isSingle { result.elements[start] = 0.5 }
        if unseen[code] == 0 { firstUnseen.append((code, row)) }
        unseen[code] += 1
      } else if result.fillsGaps {
        if hasMissing { result.elements[start + missing] = 1 }
        if isSingle { result.elements[start] = 0.5 }
        filled.add(row)
      } else {
        for place in start..<start + self.width { result.elements[place] = .nan }
        result.noteGap(column, row: row)
      }
      start += width
    }
    result.notes.filled += filled.cells(of: column)
    result.notes.unseen += firstUnseen.map {
      PreparationNotes.Unseen(
        column: column.name, category: words.distinct[$0.code], count: unseen[$0.code], row: $0.row)
    }
  }

  /// The names of the encoded columns.
  func names(_ column: String) -> [String] {
    if isSingle { return ["\(column) = \(categories[1])"] }
    return categories.map { "\(column) = \($0)" } + (hasOther ? ["\(column) other"] : [])
      + (hasMissing ? ["\(column) missing"] : [])
  }

  private static func key(_ words: Words, _ code: Int, _ ignoresCase: Bool) -> String {
    ignoresCase ? words.distinct[code].lowercased() : words.key(code)
  }
}

extension [String] {
  /// The names sorted by number if all are finite numbers; no before yes; else by code points.
  var sortedAsClasses: [String] {
    let numbers = compactMap { Double(word: $0) }
    if numbers.count == count, numbers.allSatisfy(\.isFinite) {
      return zip(numbers, self).sorted { $0 < $1 }.map(\.1)
    }
    if count == 2, let pair = BooleanWord.pair(of: self) {
      return self[0].lowercased() == pair.no ? self : reversed()
    }
    // Swift sorts strings by code points, in every locale.
    return sorted()
  }
}
