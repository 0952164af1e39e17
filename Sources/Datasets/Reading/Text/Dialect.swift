/// The characters that have a meaning in a table's text.
struct Dialect: Equatable {
  var separator: UInt8
  /// What stands before the decimals in most columns.
  var point: UInt8
  /// The columns in which the other of point and comma stands there.
  var columnsWithOtherPoint: Set<Int> = []
  /// Whether lines that begin with # are comments.
  var skipsComments: Bool
}

extension Dialect {
  /// What stands before the decimals in the column at `index`.
  func point(ofColumn index: Int) -> UInt8 {
    columnsWithOtherPoint.contains(index) ? Self.otherPoint(point) : point
  }

  /// A comma for a point and the other way round.
  private static func otherPoint(_ point: UInt8) -> UInt8 {
    point == UInt8(ascii: ",") ? UInt8(ascii: ".") : UInt8(ascii: ",")
  }

  /// Finds what `options` leave open in the first records of a text.
  ///
  /// The separator is what cuts all records into equally many fields outside of quotes; if several
  /// do, the one that gives the greatest share of numbers. Blanks separate only if they give a column
  /// of numbers, as they stand within words too. The decimal comma is found if with it columns hold
  /// numbers only that otherwise do not, and none the other way round but perhaps thousands; not
  /// between commas, where
  /// `1,234` in quotes rather is a thousand. A single column has the other of point and comma if its
  /// cells are numbers with that alone, unless all could be thousands, or a point was asked for.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, options: ReadingOptions, skipsComments: Bool
  ) {
    let given = options.separator?.asciiValue
    var best: (score: Score, separator: UInt8, point: UInt8)?
    for separator in given.map({ [$0] }) ?? Self.candidates {
      let sample = Sample(
        bytes, isLast: isLast, separator: separator, skipsComments: skipsComments)
      let point =
        options.decimal?.asciiValue ?? Self.point(sample, between: separator)
      let score = Score(sample, separator: separator, point: point)
      let isBetter = best.map { $0.score < score } ?? true
      if given != nil || score.isPossible, isBetter { best = (score, separator, point) }
    }
    separator = best?.separator ?? Self.candidates[0]
    point = best?.point ?? options.decimal?.asciiValue ?? UInt8(ascii: ".")
    self.skipsComments = skipsComments
    guard let best, options.decimal != "." else { return }
    let sample = Sample(
      bytes, isLast: isLast, separator: best.separator, skipsComments: skipsComments)
    for column in 0..<sample.width.count where Self.hasOtherPoint(sample.column(column), point) {
      columnsWithOtherPoint.insert(column)
    }
  }

  private static func hasOtherPoint(_ cells: [Cell], _ point: UInt8) -> Bool {
    let cells = cells.filter { !$0.isMissing && !$0.isMissingAmongNumbers }
    let other = otherPoint(point)
    guard cells.contains(where: { $0.number(point: point) == nil }),
      cells.allSatisfy({ $0.number(point: other) != nil })
    else { return false }
    return cells.contains { $0.bytes.contains(other) && !$0.isGrouped(by: other) }
  }

  /// In the order in which they are preferred.
  private static let candidates = Array(",;\t| ".utf8)

  private static func point(_ sample: Sample, between separator: UInt8) -> UInt8 {
    let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    guard separator != comma else { return point }
    var isGained = false
    for column in 0..<(sample.widths.max() ?? 0) {
      let cells = sample.column(column)
      let withPoint = cells.allSatisfy { $0.isMissing || $0.number(point: point) != nil }
      let withComma = cells.allSatisfy { $0.isMissing || $0.number(point: comma) != nil }
      // Whether 2.500 is a thousand is for the other columns to say.
      if withPoint, !withComma,
        cells.contains(where: { $0.bytes.contains(point) && !$0.isGrouped(by: point) })
      {
        return point
      }
      if withComma, !withPoint { isGained = true }
    }
    return isGained ? comma : point
  }
}

/// How well a separator cuts a sample.
private struct Score: Comparable {
  /// Whether nearly all records have equally many fields.
  private let isEven: Bool
  /// The share of such records.
  private let share: Double
  /// The share of numbers among all cells but those of the first record.
  private let numbers: Double
  /// Whether the separator comes into question.
  let isPossible: Bool

  init(_ sample: Sample, separator: UInt8, point: UInt8) {
    let width = sample.width
    share = width.share
    let first = sample.first.count
    // R names one column less if the first one holds the names of rows.
    let fits = first == width.count || abs(first - width.count) == 1 && first > 1
    isEven = share >= 0.9 && fits
    var (cells, found) = (0, 0)
    var hasColumnOfNumbers = false
    for column in 0..<width.count {
      let values = sample.column(column).filter { !$0.isMissing }
      let count = values.count { $0.number(point: point) != nil }
      cells += values.count
      found += count
      if count > 0, count == values.count { hasColumnOfNumbers = true }
    }
    numbers = Double(found) / Double(max(cells, 1))
    let isBlank = separator == UInt8(ascii: " ")
    isPossible =
      width.count > 1 && !sample.hasOpenQuote
      && (!isBlank || isEven && hasColumnOfNumbers)
  }

  static func < (a: Score, b: Score) -> Bool {
    (a.isEven ? 1 : 0, a.isEven && b.isEven ? 0 : a.share, a.numbers)
      < (b.isEven ? 1 : 0, a.isEven && b.isEven ? 0 : b.share, b.numbers)
  }
}
