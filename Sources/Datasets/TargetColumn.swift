/// Takes the fields of a target column row by row, and makes targets of them.
struct TargetColumn {
  private let table: TableReader
  private let column: Int
  private var kind: TargetKind
  /// Whether the classes are found in the table, rather than given.
  private let findsClasses: Bool
  /// The classes in the order in which they come, each in its shortest spelling.
  private var classes: [String]
  /// The index in `classes` of each class, by its `key`.
  private var indices: [String: Int]
  /// The two numbers that are classes if the column holds no others; nil: numbers are just numbers.
  private var ends: ClosedRange<Double>?
  /// For each row, a number or the index of its class.
  private var values: [Double] = []
  private var lastLine = 1

  init(_ kind: TargetKind, _ table: TableReader, column: Int) {
    self.kind = kind
    self.table = table
    self.column = column
    switch kind {
    case .numbers: classes = []
    case .twoClasses(_, _, let names), .classes(let names): classes = names
    }
    findsClasses = classes.isEmpty
    indices = Dictionary(
      classes.enumerated().map { (Self.key(of: $1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes the field of the table's present row; throws `TableError`.
  mutating func appendField() throws(TableError) {
    if case .twoClasses(let ends, let range, _) = kind, values.isEmpty, findsClasses,
      number(table.field(column)) != nil
    {
      kind = .numbers(within: range ?? ends)
      self.ends = ends
    }
    if case .numbers(let range) = kind {
      values.append(try numberWithin(range))
    } else {
      values.append(Double(try classIndex()))
    }
    lastLine = table.line
  }

  /// The targets, samples x 1: numbers, or indices of `names`, whose order depends on the names
  /// alone.
  ///
  /// Classes are sorted by number if all are finite numbers, else by code points. Throws
  /// `TableError` if the table has fewer than two classes, or so many different numbers that they
  /// hardly are classes.
  func targets() throws(TableError) -> (values: [Double], names: [String]) {
    guard !classes.isEmpty else { return (values, namesOfEnds) }
    let names = findsClasses ? try sortedClasses() : classes
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    // The index in `names` of each class in `classes`.
    let order = classes.map { Double(places[$0] ?? 0) }
    if case .twoClasses(let ends, _, _) = kind {
      return (values.map { order[Int($0)] == 0 ? ends.lowerBound : ends.upperBound }, names)
    }
    return (values.map { order[Int($0)] }, names)
  }

  /// The names of the two classes, if the column holds the numbers `ends` and no others; else none.
  private var namesOfEnds: [String] {
    guard let ends else { return [] }
    let both = [ends.lowerBound, ends.upperBound]
    guard values.allSatisfy(both.contains), both.allSatisfy(values.contains) else { return [] }
    return both.map(Self.text)
  }

  /// What identifies a class: its number, however that is written, or else its text.
  private static func key(of name: String) -> String {
    guard let number = number(name[...].utf8), number.isFinite else { return name }
    return text(of: number)
  }

  private static func text(of number: Double) -> String {
    // As an `Int`, negative zero is the same as zero.
    if let whole = Int(exactly: number) { return "\(whole)" }
    return "\(number)"
  }

  private mutating func spell(_ index: Int, _ name: String) {
    let known = classes[index]
    if (name.utf8.count, name) < (known.utf8.count, known) { classes[index] = name }
  }

  private func numberWithin(_ range: ClosedRange<Double>?) throws(TableError) -> Double {
    let value = try table.number(column, orElse: "for classes train with --loss cross-entropy")
    guard let range, !range.contains(value) else { return value }
    throw table.error(
      column,
      """
      target \(value) in \(place) is outside of what the network's output can give with this loss, \
      \(range.lowerBound) to \(range.upperBound); scale the targets, or for numbers end --network in \
      '1 linear' and train with --loss mse
      """)
  }

  private mutating func classIndex() throws(TableError) -> Int {
    let name = table.text(column)
    let key = Self.key(of: name)
    if let index = indices[key] {
      if findsClasses { spell(index, name) }
      return index
    }
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
        "\(shown) is class \(classes.count + 1) in \(place); at most \(Dataset.mostClasses) are allowed, "
          + "for numbers train with --loss mse")
    }
    indices[key] = classes.count
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
    // Swift sorts strings by code points, in every locale.
    guard numbers.count == classes.count else { return classes.sorted() }
    // Most of these numbers come only once, such as amounts: they are not classes.
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
