/// Says whether the first record of a sample names the columns.
///
/// Every column votes. For a header: its first cell is a word above numbers, the more so if it begins
/// with a letter; or a word above words that repeat, and is none of them; or one of several years in
/// ascending order. Against: the first cell is one of the words below; or a number above numbers,
/// unless those are fractions and it is a whole number, such as the names 0, 1, 2 that pandas gives.
/// Without a majority, it is a header if it has different words only. A table of numbers has a header
/// only if that is 0, 1, 2, ... or years with equal steps above fractions.
struct HeaderFinder {
  private let sample: Sample
  private let dialect: Dialect

  init(_ sample: Sample, _ dialect: Dialect) {
    self.sample = sample
    self.dialect = dialect
  }

  /// Whether the first record is a header.
  var isHeader: Bool {
    let first = sample.first
    guard !first.isEmpty else { return false }
    let numbers = first.enumerated().map { $1.number(point: dialect.point(ofColumn: $0)) }
    let isAllWords = zip(first, numbers).allSatisfy { $1 == nil && !$0.isMissing }
    guard sample.count > 1 else { return isAllWords }
    if numbers.count > 2, numbers.enumerated().allSatisfy({ $1 == Double($0) }),
      first.indices.contains(where: hasMostlyFractions)
    {
      return true
    }
    if Self.areSteadyYears(numbers), first.indices.allSatisfy(hasMostlyFractions) { return true }
    let hasYears = Self.areYears(numbers.compactMap(\.self)) && numbers.contains(nil)
    let votes = first.indices.reduce(0) { votes, index in
      votes + (hasYears && numbers[index] != nil ? 1 : vote(index, first[index], numbers[index]))
    }
    if votes != 0 { return votes > 0 }
    return isAllWords && Set(first.map(\.text)).count == first.count
  }

  private func vote(_ index: Int, _ first: Cell, _ number: Double?) -> Int {
    if first.isMissing { return 0 }
    let below = sample.column(index).filter { !$0.isMissing }
    guard !below.isEmpty else { return 0 }
    let point = dialect.point(ofColumn: index)
    let isNumbers = below.allSatisfy { $0.isMissingAmongNumbers || $0.number(point: point) != nil }
    if isNumbers {
      guard let number else {
        if first.isMissingAmongNumbers { return 0 }
        return first.start[0] | 0x20 >= UInt8(ascii: "a") ? 4 : 2
      }
      guard number == number.rounded() else { return -2 }
      return hasMostlyFractions(index) ? 0 : -1
    }
    guard number == nil else { return 0 }
    let words = below.map(\.text)
    if words.contains(first.text) { return -3 }
    return 2 * Set(words).count <= words.count ? 1 : 0
  }

  private static func areYears(_ numbers: [Double]) -> Bool {
    numbers.count > 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
      && numbers.allSatisfy { (1800...2200).contains($0) && $0 == $0.rounded() }
  }

  /// Whether these are at least three years with equal steps, such as 2019, 2020, 2021.
  private static func areSteadyYears(_ numbers: [Double?]) -> Bool {
    let years = numbers.compactMap(\.self)
    guard years.count > 2, years.count == numbers.count, areYears(years) else { return false }
    return zip(years, years.dropFirst()).allSatisfy { $1 - $0 == years[1] - years[0] }
  }

  /// Whether most numbers below the first cell are no whole numbers.
  private func hasMostlyFractions(_ index: Int) -> Bool {
    let point = dialect.point(ofColumn: index)
    let numbers = sample.column(index).compactMap { $0.number(point: point) }
    return 2 * numbers.count { $0 != $0.rounded() } > numbers.count
  }
}
