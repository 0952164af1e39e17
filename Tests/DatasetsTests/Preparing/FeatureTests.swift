import Foundation
import Testing

@testable import Datasets

struct FeatureTests {
  private let labels = [String].turns(6, "a", "b")

  /// Prepares a table of one column called c, and a target of two classes.
  private func prepared(
    _ cells: [String], _ change: (inout PreparationOptions) -> Void = { _ in }
  ) throws -> (preparation: Preparation, rows: [[Double]]) {
    let table = Table(["c": cells, "y": .turns(cells.count, "a", "b", "b", "a", "a")])
    var options = PreparationOptions()
    change(&options)
    let preparation = try Preparation(table, options)
    let matrix = try preparation.inputs(table).matrix
    return (preparation, (0..<matrix.rows).map { matrix.rows($0..<$0 + 1).elements })
  }

  @Test func numbersStayNumbers() throws {
    let (preparation, rows) = try prepared(["1", "5", "3", "3", "8"])
    #expect(rows == [[1], [5], [3], [3], [8]])
    #expect(preparation.inputNames == ["c"] && preparation.inputScaling.means == [4])
    #expect(abs(preparation.inputScaling.deviations[0] - sqrt(5.6)) < 1e-12)
    #expect(preparation.columnReport == ["c: number 1 to 8"])
  }

  @Test func gapsBecomeTheMedianAndAnIndicator() throws {
    let (preparation, rows) = try prepared(["1", "", "4", "3", "80"])
    #expect(rows == [[1, 0], [3.5, 1], [4, 0], [3, 0], [80, 0]])
    #expect(preparation.inputNames == ["c", "c missing"])
    #expect(preparation.inputScaling.deviations[1] == 1)
    #expect(
      preparation.columnReport == ["c: number 1 to 80, 1 missing -> median 3.5 and an indicator"])
  }

  @Test func wordsBecomeOneHot() throws {
    let (preparation, rows) = try prepared(["red", "blue", "red", "green", "red"])
    #expect(preparation.inputNames == ["c = blue", "c = green", "c = red"])
    #expect(rows == [[0, 0, 1], [1, 0, 0], [0, 0, 1], [0, 1, 0], [0, 0, 1]])
    #expect(preparation.inputScaling.isIdentity)
  }

  @Test func twoWordsShareAColumn() throws {
    let (preparation, rows) = try prepared(["m", "f", "m", "m", "f"])
    #expect(preparation.inputNames == ["c = m"] && rows == [[1], [0], [1], [1], [0]])
    #expect(preparation.columnReport == ["c: words, 2 different -> 0 for f, 1 for m"])
  }

  @Test func missingIsACategory() throws {
    let (preparation, rows) = try prepared(["m", "f", "", "m", "f"])
    #expect(preparation.inputNames == ["c = f", "c = m", "c missing"])
    #expect(rows == [[0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0]])
  }

  @Test func booleansIgnoreCase() throws {
    let (preparation, rows) = try prepared(["TRUE", "false", "True", "FALSE", "true"])
    #expect(preparation.inputNames == ["c = true"] && rows == [[1], [0], [1], [0], [1]])
    #expect(preparation.columnReport[0].hasPrefix("c: boolean"))
  }

  @Test func rareWordsBecomeOther() throws {
    let cells = (0..<400).map { $0 < 300 ? "w\($0 % 25)" : $0 < 399 ? "common" : "once" }
    let (preparation, rows) = try prepared(cells)
    #expect(preparation.inputNames.count == 21 && preparation.inputNames.last == "c other")
    #expect(preparation.inputNames.contains("c = common") && rows[399].last == 1)
    #expect(rows.allSatisfy { $0.reduce(0, +) == 1 })
    #expect(preparation.columnReport == ["c: words, 27 different -> the commonest 20 and other"])
  }

  @Test func datesBecomeTheirParts() throws {
    let (preparation, rows) = try prepared([
      "2020-01-01", "2020-01-15 12:00", "2020-07-01T06:00:00.5Z", "2021-01-01", "",
    ])
    #expect(
      preparation.inputNames == [
        "c: days since 2020-01-01", "c: month sin", "c: month cos", "c: weekday sin",
        "c: weekday cos", "c: hour sin", "c: hour cos", "c missing",
      ])
    #expect(rows[0][0] == 0 && rows[1][0] == 14.5 && rows[3][0] == 366)
    // The first of July is half a circle from the first of January.
    #expect(abs(rows[0][2] - 1) < 1e-12 && abs(rows[2][2] + 1) < 1e-12)
    // The first of January 2020 was a Wednesday.
    #expect(abs(rows[0][3] - sin(4 * .pi / 7)) < 1e-12)
    #expect(abs(rows[1][6] + 1) < 1e-12 && rows[0][6] == 1)
    #expect(abs(rows[4][0] - (14.5 + 182.25 + 0.5 / 86400) / 2) < 1e-9)
    #expect(rows[4].dropFirst() == [0, 0, 0, 0, 0, 0, 1])
  }

  @Test func onlyPartsThatVaryAreUsed() throws {
    let names = try prepared(["2020-01-01", "2020-02-01", "2020-03-01", "2020-02-01", "2020-01-01"])
      .preparation.inputNames
    #expect(names == ["c: days since 2020-01-01", "c: month sin", "c: month cos"])
    let times = try prepared(["12:30", "06:00", "18:00:30", "12:30", "12:30"])
    #expect(times.preparation.inputNames == ["c: hour sin", "c: hour cos"])
    #expect(abs(times.rows[1][0] - 1) < 1e-12)
  }

  @Test(arguments: [
    (["31.01.2020", "01.02.2020"], 1.0, "day-month-year)"),
    (["31/01/2020", "01/02/2020"], 1.0, "day-month-year)"),
    (["01/31/2020", "02/01/2020"], 1.0, "month-day-year)"),
    (["01/02/2020", "02/02/2020"], 31.0, "month-day-year), assumed: day and month could be"),
    (["2020-01-31T00:00+01:00", "2020-01-31T00:00-01:00"], 2.0 / 24, "year-month-day)"),
  ])
  func theOrderOfDaysAndMonthsIsFound(dates: [String], days: Double, words: String) throws {
    let (preparation, rows) = try prepared([dates[0], dates[1], dates[0], dates[1], dates[1]])
    #expect(abs(rows[1][0] - rows[0][0] - days) < 1e-9)
    #expect(preparation.columnReport[0].contains(words))
  }

  @Test func datesThatDoNotExistAreWords() throws {
    let (preparation, _) = try prepared([
      "2021-02-29", "2020-13-01", "2021-02-29", "2020-13-01", "2020-13-01",
    ])
    #expect(preparation.inputNames == ["c = 2021-02-29"])
  }

  private func report(_ columns: KeyValuePairs<String, [String]>) throws -> [String] {
    try Preparation(Table(columns), PreparationOptions()).columnReport
  }

  @Test func uselessColumnsAreLeftOutAndSaid() throws {
    let report = try report([
      "": .numbers(0..<6), "one": .turns(6, "1"), "none": .turns(6, ""),
      "name": ["Ann", "Bob", "Cid", "Dan", "Eve", "Flo"], "run": .numbers(4...9),
      "user_id": .numbers([7, 3, 9, 1, 4, 5]), "u": .numbers([3, 1, 4, 1, 5, 9]),
      "price": ["1,000", "2,000", "3,500", "4,000", "5,000", "6,000"], "y": labels,
    ])
    #expect(
      report == [
        "x1 (the unnamed first column): left out, a running number",
        "one: left out, the same value in every row",
        "none: left out, no values", "name: left out, a different word in every row",
        "run: left out, a running number, unless --features names it",
        "user_id: left out, another number in every row, named as an identifier",
        "u: number 1 to 9",
        "price: left out, a different word in every row; if they are numbers, write them without "
          + "units and thousands separators",
      ])
  }

  /// As a reader gives them where a column has decimal commas and a word among them.
  @Test func numbersAmongWordsMayHaveDecimalCommas() throws {
    let words = Words(
      codes: Array(0..<21) + [21], distinct: (0..<21).map { "\($0),5" } + ["?!"],
      hasDecimalCommas: true)
    #expect(WordFacts(words).reading == .numbers(but: [21]))
    #expect(words.number(3) == 3.5 && words.key(3) == "3.5" && words.key(21) == "?!")
    let grouped = Words(codes: [0, 1], distinct: ["2.000", "1"], hasDecimalCommas: true)
    #expect(grouped.number(0) == nil && grouped.number(1) == 1)
    #expect(ColumnValues.words(grouped).numbers == [.infinity, 1])
  }

  @Test func howToWriteNumbersIsSaid() throws {
    let mixed = ["0,5", "0.25", "1,75", "2.5", "3,5", "4.5"]
    let thousands = ["1,250", "2,500", "3,750", "0.5", "1,000", "2.5"]
    let units = ["1 kg", "2.5 kg", "3,5 kg", "4 kg", "5 kg", "6 kg"]
    let advice = [mixed, thousands, units].map { words in
      WordFacts(Words(codes: Array(0..<6), distinct: words))
        .dressAdvice(Words(codes: Array(0..<6), distinct: words))
    }
    #expect(
      advice == [
        "write them all with the same decimal sign",
        "write them without units and thousands separators",
        "write them without units and thousands separators",
      ])
  }

  @Test func theOnlyColumnIsNoIndex() throws {
    let table = Table(["x": .numbers(1...20), "y": .numbers((1...20).map { $0 * $0 })])
    #expect(try Preparation(table, PreparationOptions()).inputNames == ["x"])
  }

  @Test func anEmptyLastColumnIsNoTarget() throws {
    let table = Table([
      "a": .numbers([0, 0, 1, 1]), "y": .numbers([0, 1, 1, 0]), "": .turns(4, ""),
    ])
    let preparation = try Preparation(table, PreparationOptions())
    #expect(preparation.targetNames == ["y"] && preparation.inputNames == ["a"])
    #expect(preparation.columnReport.last == "x3 (column 3, unnamed): left out, no values")
  }

  @Test func featuresAreTakenByNameInTheirOrder() throws {
    let table = Table([
      "n": .numbers(1...6), "u": .numbers([3, 1, 4, 1, 5, 9]), "v": .numbers([2, 7, 1, 8, 2, 8]),
      "y": labels,
    ])
    var options = PreparationOptions()
    options.features = ["v", "n"]
    let named = try Preparation(table, options)
    #expect(named.inputNames == ["v", "n"])
    #expect(named.columnReport.last == "1 more column left out, not named in --features")
    options.features = nil
    options.ignored = ["u"]
    let preparation = try Preparation(table, options)
    #expect(preparation.inputNames == ["v"])
    #expect(preparation.columnReport[1] == "u: ignored")
  }

  @Test func allComplaintsComeInOneMessage() {
    let table = Table([
      "a": ["1", "2", "x", "4", "5", "6"], "b": ["1", "inf", "3", "9", "inf", "2"],
      "y": .turns(6, "q"),
    ])
    #expect {
      try Preparation(table, PreparationOptions())
    } throws: {
      "\($0)" == """
        t.csv: 3 things keep this table from being used
        t.csv:4:1: 'x' in column 'a' is no number; mend it, empty the cell, or leave the column out \
        with --ignore a
        t.csv:3:2: an infinite number in column 'b', as 1 more cell of it; mend it or empty the cell
        t.csv:1:3: the target 'y' has one class only, 'q', in 6 rows; give rows of another class \
        too, or name another --target
        """
    }
  }

  @Test func longListsAreCut() {
    let complaints = (1...32).map { (line: Int) in
      PreparationError.Complaint(line: line, "wrong \(line)")
    }
    let text = PreparationError(file: "t.csv", complaints: complaints).description
    #expect(text.hasSuffix("\nt.csv:20: wrong 20\nand 12 more"))
  }

  @Test func equalComplaintsAreOneLine() {
    let equal = (3...31).map { PreparationError.Complaint(line: $0, column: 2, "wrong") }
    let other = PreparationError.Complaint(line: 5, "bad")
    #expect(
      PreparationError(file: "t.csv", complaints: equal).description
        == "t.csv:3:2: wrong (and so in 28 more rows)")
    #expect(
      PreparationError(file: "t.csv", complaints: [other] + equal).description == """
        t.csv: 2 things keep this table from being used
        t.csv:5: bad
        t.csv:3:2: wrong (and so in 28 more rows)
        """)
    let twoColumns = [equal[0], PreparationError.Complaint(line: 3, column: 1, "wrong")]
    #expect(
      PreparationError(file: "t.csv", complaints: twoColumns).description
        .hasSuffix("t.csv:3:2: wrong\nt.csv:3:1: wrong"))
  }

  @Test(arguments: [
    (["ag"], [], "there is no column 'ag', did you mean 'age'? the columns are 'age', 'u', 'y'"),
    (["z"], [], "there is no column 'z'; the columns are 'age', 'u', 'y'"),
    (["Y"], [], "there is no column 'Y', did you mean 'y'?"),
    (["y"], [], "column 'y' is the target and a feature"),
    (["u", "u"], [], "column 'u' is named twice as a feature"),
    (nil, ["zzzzz"], "there is no column 'zzzzz'; the columns are 'age', 'u', 'y'"),
    (nil, ["y"], "column 'y' is the target and ignored"),
    (nil, ["age", "u"], "no column is left to learn from"),
  ])
  func wrongNamesAreRefused(features: [String]?, ignored: [String], words: String) {
    let table = Table([
      "age": .numbers([4, 8, 1]), "u": .numbers([3, 1, 2]), "y": ["a", "b", "a"],
    ])
    var options = PreparationOptions()
    options.features = features
    options.ignored = ignored
    #expect {
      try Preparation(table, options)
    } throws: {
      "\($0)".contains(words)
    }
  }

  @Test func numbersWithUnitsAreNoticed() throws {
    let report = try prepared((0..<60).map { "\($0 % 25) kg" }).preparation.columnReport[0]
    #expect(
      report.hasSuffix(
        "and other; if these are numbers, write them without units and "
          + "thousands separators"))
    let ranks = try prepared(.turns(20, "1st", "2nd", "3rd")).preparation.columnReport[0]
    #expect(ranks == "c: words, 3 different -> one-hot")
  }

  @Test func columnsOfOneNameAreRefused() {
    #expect {
      try Preparation(Table(["a": ["1"], "a": ["2"], "y": ["3"]]), PreparationOptions())
    } throws: {
      "\($0)" == "t.csv:1:2: column 'a' has the name of column 1; rename one of them"
    }
  }

  @Test func aMixOfWordsAndNumbersIsWords() throws {
    let tickets = (0..<60).map { $0 % 3 == 0 ? "A/\($0)" : "\($0 * 37)" }
    let table = Table([
      "u": .numbers((0..<60).map { $0 % 7 }), "c": tickets, "y": .turns(60, "a", "b"),
    ])
    #expect(try Preparation(table, PreparationOptions()).inputNames == ["u"])
    let names = try prepared(.turns(20, "2", "4", "many")).preparation.inputNames
    #expect(names == ["c = 2", "c = 4", "c = many"])
  }
}
