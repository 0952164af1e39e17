import FileIO
import NN

/// Classes, each against all others, with the rows in the order of its scores.
struct RankedClasses: Sendable {
  /// A class of which there are rows, and of others too.
  struct Entry: Sendable {
    let number: Int
    let name: String
    let rows: RankedRows
    /// The areas below its curves.
    let area: Double
    let averagePrecision: Double
  }

  /// The classes that are drawn: of very many those with the smallest areas, in the order of the classes.
  let shown: [Entry]
  /// How many classes there are, and how many have curves.
  let classCount: Int
  let count: Int
  /// The means over those that have.
  let meanArea: Double?
  let meanPrecision: Double?
  /// How many rows have a score, and how many have none for a class.
  let rowCount: Int
  let rowsLeftOut: Int
  /// Whether there is one curve because there are two classes, and what the other one is called.
  let other: String?
  /// The names of classes that have no curve.
  let missing: [String]

  /// The most classes whose curves can be told apart.
  private static let mostCurves = 12

  /// scores: rows x classes, or rows x 1 with those of the second of two classes; `classes` are the
  /// numbers of the rows' classes. Precondition: the counts fit.
  init(scores: Matrix<Double>, classes: [Int], classNames: [String]) {
    require(
      scores.rows == classes.count
        && (scores.columns == classNames.count || scores.columns == 1 && classNames.count == 2)
        && classes.allSatisfy(classNames.indices.contains),
      """
      scores of \(scores.rows) x \(scores.columns) for \(classes.count) rows and \
      \(classNames.count) classes
      """)
    let numbers = classNames.count == 2 ? [1] : Array(classNames.indices)
    let entries = numbers.compactMap { number -> Entry? in
      let column = scores.columns == 1 ? 0 : number
      let ranked = RankedRows(
        scores: (0..<scores.rows).map { scores[$0, column] },
        isOfClass: classes.map { $0 == number })
      guard let area = ranked.area, let precision = ranked.averagePrecision else { return nil }
      return Entry(
        number: number, name: classNames[number], rows: ranked, area: area,
        averagePrecision: precision)
    }
    let worst = entries.indices.sorted { (entries[$0].area, $0) < (entries[$1].area, $1) }
    shown = worst.prefix(Self.mostCurves).sorted().map { entries[$0] }
    classCount = classNames.count
    count = entries.count
    func mean(_ values: [Double]) -> Double? {
      values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    meanArea = mean(entries.map(\.area))
    meanPrecision = mean(entries.map(\.averagePrecision))
    rowsLeftOut = (0..<scores.rows).count { row in
      (0..<scores.columns).contains { scores[row, $0].isNaN }
    }
    rowCount = scores.rows - rowsLeftOut
    other = classNames.count == 2 ? classNames[0] : nil
    let drawn = Set(entries.map(\.number))
    missing = numbers.filter { !drawn.contains($0) }.map { classNames[$0] }
  }

  /// What is not drawn, in words.
  var notes: [String] {
    var notes: [String] = []
    if shown.count < count {
      notes.append("the \(shown.count) of \(count) classes with the least area")
    }
    if rowsLeftOut > 0 {
      notes.append("\(countText(rowsLeftOut, "rows")) without a score left out")
    }
    if count == 0 {
      notes.append("all rows are of one class: no curve")
    } else if missing.count > 3 {
      notes.append("\(missing.count) classes have no row")
    } else if !missing.isEmpty {
      notes.append("no row of \(missing.joined(separator: ", "))")
    }
    return notes
  }
}
