import NN

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a column of dates or times becomes encoded columns: the days since the first date, and a sine
/// and a cosine for what comes again every year, week and day.
struct DateEncoding: Equatable, Sendable {
  /// A part of a date.
  enum Part: String, CaseIterable, Sendable {
    /// The days since `origin`, with their fraction.
    case days
    /// The time of the year, as an angle.
    case month
    /// The day of the week, as an angle.
    case weekday
    /// The time of day, as an angle.
    case hour
  }

  /// In which order the dates are written.
  var order: DateOrder
  /// The first day of the training rows, in days since 1970-01-01.
  var origin: Int
  /// The parts that vary among the training rows, in the order of `Part`.
  var parts: [Part]
  /// What stands for a missing date: the median, in days since `origin`. Missing angles become the
  /// circle's centre.
  var fill: Double
  /// Whether a column says where the date is missing.
  var hasIndicator: Bool
  /// The least and the greatest number of days since `origin` in the table, also of rows that were
  /// held out.
  var least: Double
  var greatest: Double

  var width: Int {
    parts.reduce(hasIndicator ? 1 : 0) { $0 + ($1 == .days ? 1 : 2) }
  }

  init(
    order: DateOrder, origin: Int, parts: [Part], fill: Double, hasIndicator: Bool, least: Double,
    greatest: Double
  ) {
    self.order = order
    self.origin = origin
    self.parts = parts
    self.fill = fill
    self.hasIndicator = hasIndicator
    self.least = least
    self.greatest = greatest
  }

  /// Learns from the dates in `rows`, and the range from all.
  init(_ words: Words, rows: [Int], order: DateOrder) {
    let moments = words.distinct.map(order.moment)
    var found: [Moment] = []
    found.reserveCapacity(rows.count)
    for row in rows where words.codes[row] >= 0 {
      if let moment = moments[Int(words.codes[row])] { found.append(moment) }
    }
    func varies<Value: Equatable>(_ value: (Moment) -> Value) -> Bool {
      guard let first = found.first.map(value) else { return false }
      return found.contains { value($0) != first }
    }
    var parts: [Part] = []
    if order != .time {
      if varies(\.days) { parts.append(.days) }
      if varies(\.month) { parts.append(.month) }
      // Of monthly dates the day of the week says nothing.
      if varies(\.weekday), !found.allSatisfy(\.isFirstOfMonth) { parts.append(.weekday) }
    }
    if varies(\.seconds) { parts.append(.hour) }
    let origin = order == .time ? 0 : found.map(\.day).min() ?? 0
    let days = found.map { $0.days - Double(origin) }
    self.order = order
    self.origin = origin
    self.parts = parts
    fill = median(days) ?? 0
    hasIndicator = found.count < rows.count
    let all = order == .time ? days : moments.compactMap { $0.map { $0.days - Double(origin) } }
    least = all.min() ?? 0
    greatest = all.max() ?? 0
  }

  /// The same parts and range, with the median of the dates in `rows`.
  func refitted(_ words: Words, rows: [Int]) -> DateEncoding {
    var result = DateEncoding(words, rows: rows, order: order)
    let shift = Double(result.origin - origin)
    result.origin = origin
    result.fill += shift
    (result.least, result.greatest) = (least, greatest)
    result.parts = parts
    result.hasIndicator = hasIndicator
    return result
  }

  /// Fills the encoded columns from `first` on.
  func encode(_ column: TableColumn, at first: Int, in result: inout EncodedRows) {
    // Numbers are no dates; if all cells are missing they come as numbers.
    let words = column.values.words
    let moments = words.distinct.map(order.moment)
    let values = moments.map { $0.map(encoded) }
    let days = moments.map { $0.map { $0.days - Double(origin) } ?? fill }
    var gap = [Double](repeating: 0, count: width)
    if parts.first == .days { gap[0] = fill }
    if hasIndicator { gap[width - 1] = 1 }
    let fault = [Double](repeating: .nan, count: width)
    var filled = CellCounter()
    var outside = CellCounter()
    // Around a single day, a year is not far.
    let reach = least < greatest ? greatest - least : 365
    var start = first
    for row in result.rows {
      let code = Int(words.codes[row])
      let cells: [Double]
      if code >= 0 {
        if let known = values[code] {
          cells = known
          if days[code] < least - reach || days[code] > greatest + reach { outside.add(row) }
        } else {
          cells = fault
          result.noteFault(column, row: row, expected: "date like \(order.rawValue)")
        }
      } else if result.fillsGaps {
        cells = gap
        filled.add(row)
      } else {
        cells = fault
        result.noteGap(column, row: row)
      }
      for (offset, cell) in cells.enumerated() { result.elements[start + offset] = cell }
      start += result.width
    }
    result.notes.filled += filled.cells(of: column)
    result.notes.outside += outside.cells(of: column)
  }

  private func encoded(_ moment: Moment) -> [Double] {
    var cells: [Double] = []
    func turn(_ share: Double) { cells += [sin(2 * .pi * share), cos(2 * .pi * share)] }
    for part in parts {
      switch part {
      case .days: cells.append(moment.days - Double(origin))
      case .month: turn((Double(moment.month - 1) + moment.monthShare) / 12)
      case .weekday: turn(Double(moment.weekday) / 7)
      case .hour: turn(moment.seconds / 86400)
      }
    }
    return hasIndicator ? cells + [0] : cells
  }

  /// The names of the encoded columns.
  func names(_ column: String) -> [String] {
    parts.flatMap { part in
      part == .days
        ? ["\(column): days since \(Moment.date(ofDay: origin))"]
        : ["\(column): \(part.rawValue) sin", "\(column): \(part.rawValue) cos"]
    } + (hasIndicator ? ["\(column) missing"] : [])
  }
}
