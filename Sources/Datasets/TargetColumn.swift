/// Takes the fields of a target column row by row and makes targets of them.
struct TargetColumn {
  private let table: TableReader
  private let column: Int
  private var kind: TargetKind
  /// Whether a field may name a class that was not there before.
  private let findsClasses: Bool
  /// The classes in the order in which they come.
  private var classes: [String]
  private var indices: [String: Int]
  /// A number or a class's index for each row.
  private var values: [Double] = []
  private var lastLine = 1

  init(_ kind: TargetKind, _ table: TableReader, column: Int) {
    self.kind = kind
    self.table = table
    self.column = column
    switch kind {
    case .numbers: classes = []
    case .twoClasses(_, let names), .classes(let names): classes = names
    }
    findsClasses = classes.isEmpty
    indices = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
  }

  /// Takes the field of the table's present row; throws `TableError`.
  mutating func appendField() throws(TableError) {
    if case .twoClasses(let ends, _) = kind, values.isEmpty, findsClasses,
      number(table.field(column)) != nil
    {
      kind = .numbers(within: ends)
    }
    if case .numbers(let range) = kind {
      values.append(try numberWithin(range))
    } else {
      values.append(Double(try classIndex()))
    }
    lastLine = table.line
  }

  /// The targets, samples x 1: numbers, or indices of `names`, whose order depends on the names alone.
  ///
  /// Classes are in the order of their numbers where all are finite numbers, else of their code points.
  /// Throws `TableError` where the rows' classes are no choice.
  func targets() throws(TableError) -> (values: [Double], names: [String]) {
    guard !classes.isEmpty else { return (values, []) }
    let names = findsClasses ? try sortedClasses() : classes
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    // The place in `names` of each class in the order in which they came.
    let order = classes.map { Double(places[$0] ?? 0) }
    if case .twoClasses(let ends, _) = kind {
      return (values.map { order[Int($0)] == 0 ? ends.lowerBound : ends.upperBound }, names)
    }
    return (values.map { order[Int($0)] }, names)
  }

  private func numberWithin(_ range: ClosedRange<Double>?) throws(TableError) -> Double {
    let value = try table.number(column, orElse: "for classes train with --loss cross-entropy")
    guard let range, !range.contains(value) else { return value }
    throw table.error(
      column,
      """
      target \(value) in \(place) is outside what the network's output can give, \
      \(range.lowerBound) to \(range.upperBound); scale the targets or end the network with another \
      activation, such as linear
      """)
  }

  private mutating func classIndex() throws(TableError) -> Int {
    let name = table.text(column)
    if let index = indices[name] { return index }
    let shown = "'\(TableReader.excerpt(name))'"
    guard !name.isEmpty else {
      throw table.error(column, "no class in \(place); fill the gap or leave the row out")
    }
    guard findsClasses else {
      throw table.error(
        column,
        "\(place) has the class \(shown), the model knows \(classes.quotedList); leave the row out")
    }
    if case .twoClasses = kind {
      guard number(table.field(column)) == nil else {
        throw table.error(
          column,
          "\(shown) in \(place) is a number among classes; mend it or train with "
            + "--loss cross-entropy")
      }
      guard classes.count < 2 else {
        throw table.error(
          column,
          "\(shown) in \(place) is a third class beside \(classes.quotedList); for more than two "
            + "train with --loss cross-entropy")
      }
    }
    guard classes.count < Dataset.mostClasses else {
      throw table.error(
        column,
        "\(shown) is class \(classes.count + 1) in \(place), the most are \(Dataset.mostClasses); "
          + "for numbers train with --loss mse")
    }
    indices[name] = classes.count
    classes.append(name)
    return classes.count - 1
  }

  private func sortedClasses() throws(TableError) -> [String] {
    func wrong(_ message: String) -> TableError {
      TableError(file: table.file, line: lastLine, column: column + 1, message: message)
    }
    guard classes.count > 1 else {
      throw wrong(
        "\(place) has one class only, \(classes.quotedList); give rows of another one too")
    }
    let numbers = classes.compactMap { number($0[...].utf8) }.filter(\.isFinite)
    // Swift's order of strings is that of code points, in whatever locale.
    guard numbers.count == classes.count else { return classes.sorted() }
    // Amounts, say, that hardly ever come twice.
    if 2 * classes.count > values.count,
      classes.count > 20 || numbers.contains(where: { $0 != $0.rounded() })
    {
      throw wrong(
        "\(place) has \(classes.count) different numbers in \(values.count) rows, which are no "
          + "classes; for numbers train with --loss mse")
    }
    return zip(numbers, classes).sorted { $0 < $1 }.map(\.1)
  }

  private var place: String { "column '\(table.columnNames[column])'" }
}
