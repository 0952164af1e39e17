import Datasets
import Testing

struct TargetTests {
  /// Prepares a table of a feature that says little and a target of these cells.
  private func prepared(
    _ cells: [String], _ change: (inout PreparationOptions) -> Void = { _ in }
  ) throws -> (Preparation, Table) {
    let numbers = cells.indices.map { "\(($0 * 7) % 5 + $0 % 3)" }
    let table = Table(["a": numbers, "y": cells])
    var options = PreparationOptions()
    change(&options)
    return (try Preparation(table, options), table)
  }

  private func target(_ cells: [String]) throws -> TargetPreparation {
    try prepared(cells).0.target
  }

  @Test func wordsAreClassesByCodePoints() throws {
    let (preparation, table) = try prepared(.turns(30, "é", "b", "Z"))
    #expect(preparation.target == .classes(["Z", "b", "é"]))
    #expect(preparation.targets(table).elements.prefix(4) == [2, 1, 0, 2])
    #expect(preparation.targetScaling.isIdentity)
    #expect(preparation.remarks == ["target 'y': 3 classes: Z 10, b 10, é 10 (words)"])
  }

  @Test(arguments: [
    ["0", "1"], ["-1", "1"], ["1", "2"], ["false", "true"], ["False", "True"], ["no", "YES"],
  ])
  func twoClassesAreFoundInFewRows(names: [String]) throws {
    #expect(try target(names.reversed() + names + names) == .classes(names))
  }

  @Test func spellingsOfANumberAreOneClass() throws {
    #expect(try target(["0", "1", "1.0", "0.0"]) == .classes(["0", "1"]))
    let (preparation, table) = try prepared(["0", "1", "1.0", "x", "x", "0"])
    #expect(preparation.target == .classes(["0", "1", "x"]))
    #expect(preparation.targets(table).elements == [0, 1, 1, 2, 2, 0])
  }

  @Test func codesAreClassesOfTheirOwn() throws {
    let cells = Words(codes: [0, 1, 2, 0, 1, 2, 0, 2], distinct: ["007", "07", "7"])
    let table = Table(
      name: "t", file: "t.csv",
      columns: [
        TableColumn(name: "a", position: 1, values: .words(cells)),
        TableColumn(name: "y", position: 2, values: .words(cells)),
      ], rows: 8)
    let preparation = try Preparation(table, PreparationOptions())
    #expect(preparation.target == .classes(["007", "07", "7"]))
    #expect(preparation.inputNames == ["a = 007", "a = 07", "a = 7"])
    #expect(preparation.targets(table).elements == [0, 1, 2, 0, 1, 2, 0, 2])
    #expect(
      preparation.remarks[1]
        == "classes '007' and '07' differ in zeros at the start or in the last digits only; if they are one class, spell them alike"
    )
    #expect(try Preparation(json: preparation.json) == preparation)
    let numbers = Table(["a": .numbers([7, 8, 9]), "y": .numbers([7, 7, 7])])
    #expect(try preparation.inputs(numbers).matrix.rows(0..<1).elements == [0, 0, 1])
    #expect(preparation.targets(numbers).elements == [2, 2, 2])
  }

  @Test(arguments: [
    (Array(3...8), 200), (Array(0...9), 100), ([3, 4, 5, 6, 8], 390), ([0, 1, 2], 15),
  ])
  func fewWholeNumbersAreClasses(numbers: [Int], rows: Int) throws {
    let cells = (0..<rows).map { "\(numbers[$0 % numbers.count])" }
    #expect(try target(cells) == .classes(numbers.map { "\($0)" }))
  }

  @Test(arguments: [
    (Array(25...346), 442), (Array(18...60), 1000), ([0, 1, 2], 9), ([10, 20, 30, 40], 400),
    ([0, 10], 5),
  ])
  func manyNumbersAreNumbers(numbers: [Int], rows: Int) throws {
    let cells = (0..<rows).map { "\(numbers[$0 % numbers.count])" }
    #expect(try target(cells) == .numbers(["y"]))
  }

  @Test func fractionsAreNumbers() throws {
    #expect(try target(.turns(60, "0.5", "1.5")) == .numbers(["y"]))
  }

  @Test func theUsersWordOverrules() throws {
    let cells = [String].turns(40, "0.5", "1.5")
    #expect(try prepared(cells) { $0.task = .classify }.0.target == .classes(["0.5", "1.5"]))
    let codes = (0..<60).map { $0 == 7 ? "12b" : "\(10 + $0 % 25)" }
    #expect(try prepared(codes) { $0.task = .classify }.0.target.classNames.count == 26)
    #expect(try prepared(.turns(40, "0", "1")) { $0.task = .regress }.0.target == .numbers(["y"]))
  }

  @Test func numericTargetsAreStandardised() throws {
    let (preparation, table) = try prepared(.numbers(stride(from: 0, to: 400, by: 4)))
    let scaled = preparation.targetScaling.scaled(preparation.targets(table), as: Double.self)
    let (sum, squares) = scaled.elements.reduce(into: (0.0, 0.0)) {
      $0.0 += $1
      $0.1 += $1 * $1
    }
    #expect(abs(sum) < 1e-9 && abs(squares - 100) < 1e-9)
    #expect(preparation.remarks == ["target 'y': a number, 0 to 396, mean 198"])
  }

  @Test func severalTargetsAreNumbers() throws {
    let table = Table([
      "a": .numbers([5, 3, 8]), "y": .numbers([1, 2, 4]), "z": .numbers([0, 1, 0]),
    ])
    var options = PreparationOptions()
    options.targets = ["z", "y"]
    let preparation = try Preparation(table, options)
    #expect(preparation.target == .numbers(["z", "y"]))
    #expect(preparation.targets(table, rows: [2, 0]) == [[0, 4], [0, 1]])
    #expect(preparation.inputNames == ["a"])
  }

  @Test func rowsWithoutATargetAreLeftOut() throws {
    let (preparation, table) = try prepared(["a", "", "b", "a", "", "b"])
    #expect(preparation.usableRows(table) == [0, 2, 3, 5])
    #expect(preparation.target == .classes(["a", "b"]))
    #expect(preparation.targets(table).elements[1].isNaN)
    #expect(preparation.remarks.contains("2 rows without a target left out"))
  }

  @Test func oddClassesAreNamed() throws {
    let cells = [String](repeating: "setosa", count: 20) + .turns(20, "Setosa", "b") + ["rare"]
    let remarks = try prepared(cells).0.remarks
    #expect(remarks.contains("rare classes, too few rows to learn from: 'rare' 1 row"))
    #expect(remarks.contains { $0.hasPrefix("classes 'Setosa' and 'setosa' differ in case") })
  }

  @Test func classesUnknownToThePreparationAreNoNumbers() throws {
    let (preparation, _) = try prepared(.turns(10, "a", "b"))
    let other = Table(["y": ["b", "c", "a"], "a": .numbers(1...3)])
    let targets = preparation.targets(other).elements
    #expect(targets[0] == 1 && targets[1].isNaN && targets[2] == 0)
    #expect(preparation.usableRows(Table(["a": .numbers(1...3)])).isEmpty)
    let notes = preparation.targetNotes(other)
    #expect(notes.unseen.map(\.category) == ["c"] && notes.unseen[0].row == 1)
  }

  @Test(arguments: [
    ([String](repeating: "x", count: 5), "t.csv:1:2: the target 'y' has one class only, 'x', in 5"),
    ([String](repeating: "7.5", count: 5), "is 7.5 in every row, so there is nothing to learn"),
    ([String](repeating: "", count: 5), "'y' has no values as the target; name another --target"),
    (["1", "2", "3", "4", "12a", "6"], "t.csv:6:2: '12a' in column 'y' is no number; mend it"),
    (["1,234", "5,678", "9,012"], "numbers written as words, such as '1,234'; write them without"),
    (["12 kg", "13 kg", "19 kg"], "numbers written as words, such as '12 kg'"),
    (["Ann", "Bob", "Cid", "Dan"], "4 different words in 4 rows, which are no classes"),
    (
      ["2020-01-31", "2020-02-01", "2020-02-02"],
      "holds dates, which are neither numbers nor classes"
    ),
    (["1", "inf", "3", "2.5"], "t.csv:3:2: an infinite number in column 'y'"),
    (["-1e308", "1e308", "2.5"], "too far to be scaled"),
  ])
  func uselessTargetsAreRefused(cells: [String], words: String) {
    #expect {
      try prepared(cells)
    } throws: {
      $0 is PreparationError && "\($0)".contains(words)
    }
  }

  @Test func thousandsOfClassesAreRefused() {
    let words = (0..<4004).map { "c\($0 % 1001)" }
    #expect {
      try prepared(words)
    } throws: {
      "\($0)".contains("has 1001 classes, more than 1000; join rare ones")
    }
  }

  /// Such a column comes from a reader that was told another decimal sign.
  @Test func wordsThatAreAllNumbersAreATargetOfNumbers() throws {
    let words = Words(codes: [0, 1, 2, -1, 0], distinct: ["2.5", "3.5", "-1"])
    let table = Table(
      name: "t", file: "t.csv",
      columns: [
        TableColumn(name: "a", position: 1, values: .numbers([1, 5, 2, 4, 3])),
        TableColumn(name: "y", position: 2, values: .words(words)),
      ], rows: 5)
    var options = PreparationOptions()
    options.task = .regress
    let preparation = try Preparation(table, options)
    #expect(preparation.target == .numbers(["y"]))
    #expect(preparation.targets(table, rows: [0, 1, 2]) == [[2.5], [3.5], [-1]])
    #expect(preparation.remarks[0] == "target 'y': a number, -1 to 3.5, mean 1.875")
  }

  @Test func theFirstCellThatIsNoNumberIsNamed() {
    let table = Table([
      "a": .numbers([3, 1, 4, 1]), "y": ["1", "x", "1", "x"], "z": .numbers([5, 7, 6, 9]),
    ])
    var options = PreparationOptions()
    options.targets = ["y", "z"]
    #expect {
      try Preparation(table, options)
    } throws: {
      "\($0)".hasPrefix("t.csv:3:2: 'x' in the target 'y' is no number; several targets")
    }
  }

  @Test func wordsAreNoNumbers() {
    #expect {
      try prepared(.turns(10, "a", "b")) { $0.task = .regress }
    } throws: {
      "\($0)" == "t.csv:2:2: 'a' in the target 'y' is no number; say --task classify for classes, "
        + "or name another --target"
    }
  }

  @Test func leaksAreWarnedAbout() throws {
    let classes = [String].turns(30, "no", "yes", "maybe")
    let table = Table([
      "copy": classes, "code": .turns(30, "0", "2", "1"), "fine": .turns(30, "a", "b"),
      "y": classes,
    ])
    let remarks = try Preparation(table, PreparationOptions()).remarks
    #expect(remarks.contains { $0.hasPrefix("column 'copy' is a copy of the target; leave it") })
    #expect(remarks.contains { $0.hasPrefix("column 'code' tells the target one to one") })
    #expect(!remarks.contains { $0.contains("fine") })
    let miles = Table([
      "km": (0..<30).map { "\(Double(($0 * 7) % 30) * 1.609)" },
      "miles": .numbers((0..<30).map { ($0 * 7) % 30 }),
    ])
    let remark = try Preparation(miles, PreparationOptions()).remarks.last
    #expect(remark?.hasPrefix("column 'km' is the target in another unit") == true)
  }
}
