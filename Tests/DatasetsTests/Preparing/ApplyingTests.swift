import Datasets
import FileIO
import NN
import Testing

struct ApplyingTests {
  private let table = Table([
    "age": ["20", "30", "", "40", "20", "30"], "town": ["Ulm", "Bonn", "Kiel", "Ulm", "", "Bonn"],
    "day": .turns(6, "2020-01-01", "2020-01-03"), "sex": .turns(6, "f", "m"),
    "y": .turns(6, "a", "b", "b"),
  ])

  private func prepared(
    _ change: (inout PreparationOptions) -> Void = { _ in }
  ) throws -> Preparation {
    var options = PreparationOptions()
    change(&options)
    return try Preparation(table, options)
  }

  @Test func columnsAreFoundByName() throws {
    let preparation = try prepared()
    let turned = Table(
      name: "u", file: "u.csv", columns: table.columns.reversed(), rows: table.rows)
    #expect(try preparation.inputs(turned) == preparation.inputs(table))
    #expect(
      try preparation.inputs(table, rows: [5, 0]).matrix.rows(1..<2)
        == preparation.inputs(table).matrix.rows(0..<1))
  }

  @Test func columnsThatAreNotThereAreNamed() throws {
    let preparation = try prepared()
    #expect {
      try preparation.inputs(Table(["Age": ["1"], "town": ["Ulm"], "sex": ["f"]]))
    } throws: {
      let text = "\($0)"
      return text.contains("there is no column 'age', did you mean 'Age'?")
        && text.contains("there is no column 'day'; the columns are 'Age', 'town', 'sex'")
    }
  }

  @Test func whatTrainingHasNotSeenIsNoted() throws {
    let preparation = try prepared()
    let other = Table([
      "age": ["25", "300", "-90", "x"], "town": ["Ulm", "Rom", "Rom", ""],
      "day": ["2020-01-02", "", "2031-01-01", "soon"], "sex": ["m", "d", "", "f"],
    ])
    let inputs = try preparation.inputs(other)
    #expect(inputs.notes.unseen.map(\.category) == ["Rom", "d"])
    #expect(inputs.notes.unseen.map(\.count) == [2, 1] && inputs.notes.unseen[0].row == 1)
    #expect(inputs.notes.outside.map(\.column) == ["age", "day"])
    #expect(inputs.notes.outside[0].count == 2)
    #expect(inputs.notes.filled.map(\.column) == ["town", "day", "sex"])
    #expect(Set(inputs.notes.faults.map(\.row)) == [3])
    #expect(
      inputs.notes.faults.map(\.message) == [
        "'x' in column 'age' is no number; mend it or empty the cell",
        "'soon' in column 'day' is no date like year-month-day; mend it or empty the cell",
      ])
    let sex = try #require(preparation.inputNames.firstIndex(of: "sex = m"))
    #expect((0..<4).map { inputs.matrix[$0, sex] } == [1, 0.5, 0.5, 0])
    let towns = try #require(preparation.sources.first { $0.name == "town" }).inputs
    #expect(towns.map { inputs.matrix[1, $0] } == [0, 0, 0, 0])
    #expect(inputs.matrix[3, 0].isNaN)
    #expect(
      inputs.notes.lines { $0 + 2 }.contains(
        "'town': 2 rows with 'Rom', which training has not seen, first in line 3"))
  }

  @Test func notesOfPartsAddUp() throws {
    let preparation = try prepared()
    func part(_ age: [String], _ town: [String]) throws -> PreparationNotes {
      let cells = [String].turns(age.count, "2020-01-01")
      let other = Table(["age": age, "town": town, "day": cells, "sex": .turns(age.count, "f")])
      return try preparation.inputs(other).notes
    }
    var sum = try part(["", "900"], ["Rom", "Ulm"])
    sum.add(try part(["", "", "x", "800"], ["Rom", "", "Ulm", "Oslo"]), firstRow: 2)
    let whole = try part(
      ["", "900", "", "", "x", "800"], ["Rom", "Ulm", "Rom", "", "Ulm", "Oslo"])
    #expect(sum == whole)
  }

  @Test func sourcesTileTheInputs() throws {
    let preparation = try prepared()
    let ranges = preparation.sources.map(\.inputs)
    #expect(ranges.flatMap { $0 } == Array(0..<preparation.inputWidth))
    #expect(preparation.inputNames.count == preparation.inputWidth)
    #expect(preparation.sourceColumns.map(\.name) == ["age", "town", "day", "sex"])
    #expect(preparation.sourceColumns.map(\.wantsNumbers) == [true, false, false, false])
  }

  @Test func trainingRowsAloneFixTheNumbers() throws {
    var options = PreparationOptions()
    options.features = ["age"]
    let first = try Preparation(table, options, rows: [0, 1, 4])
    #expect(abs(first.inputScaling.means[0] - 70.0 / 3) < 1e-12)
    #expect(first.inputNames == ["age"])
    let whole = try Preparation(table, options)
    let again = whole.refitted(table, rows: [0, 3])
    #expect(again.inputScaling.means == [30, 0] && again.inputNames == whole.inputNames)
    #expect(again.target == whole.target)
    #expect(again.refitted(table, rows: Array(0..<6)) == whole)
  }

  @Test func theRangeSeenIsThatOfTheWholeTable() throws {
    let table = Table([
      "a": ["0", "0", "0", "1"], "day": .turns(3, "2020-01-01") + ["2020-03-01"],
      "y": .turns(4, "p", "q"),
    ])
    let whole = try Preparation(table, PreparationOptions())
    let far = Table(["a": ["2", "-1", "2.5"], "day": ["2020-04-30", "2019-11-02", "2020-05-02"]])
    for preparation in [
      whole, whole.refitted(table, rows: [0, 1]),
      try Preparation(table, PreparationOptions(), rows: [0, 1, 3]),
    ] {
      #expect(try preparation.inputs(table).notes.outside.isEmpty)
      let outside = try preparation.inputs(far).notes.outside
      #expect(outside.map(\.column) == ["a", "day"] && outside.map(\.count) == [1, 1])
      #expect(outside.map(\.row) == [2, 2])
    }
  }

  @Test(arguments: [("0", "1", "1.5"), ("-8", "-16", "1")])
  func aroundASingleNumberItsSizeIsNotFar(value: String, near: String, far: String) throws {
    let table = Table(["a": [value, "", value, ""], "y": .turns(4, "p", "q")])
    let preparation = try Preparation(table, PreparationOptions())
    let notes = try preparation.inputs(Table(["a": [near, far]])).notes
    #expect(notes.outside.map(\.row) == [1])
  }

  @Test func allColumnsOfTheFileAreKnown() throws {
    var options = PreparationOptions()
    options.ignored = ["town"]
    let preparation = try Preparation(table, options)
    #expect(preparation.fileColumns == ["age", "town", "day", "sex", "y"])
    #expect(preparation.refitted(table, rows: [0, 1]).fileColumns == preparation.fileColumns)
  }

  @Test func rowsWithGapsAreDropped() throws {
    let preparation = try prepared { $0.missing = .drop }
    #expect(preparation.usableRows(table) == [0, 1, 3, 5])
    #expect(!preparation.inputNames.contains { $0.hasSuffix("missing") })
    #expect(preparation.remarks.last == "2 rows with missing cells left out (--missing drop)")
  }

  @Test func classesLostWithTheirRowsAreNamed() throws {
    let table = Table(["a": ["1", "4", "", "2"], "y": ["p", "q", "r", "p"]])
    var options = PreparationOptions()
    options.missing = .drop
    let preparation = try Preparation(table, options)
    #expect(preparation.target == .classes(["p", "q"]))
    #expect(
      preparation.remarks.last
        == "class 'r' has rows with missing cells only, and is left out with them")
  }

  @Test func gapsAreRefused() {
    #expect {
      try prepared { $0.missing = .error }
    } throws: {
      let text = "\($0)"
      return text.contains("t.csv:4:1: no value in column 'age'; fill the gap, or say")
        && text.contains("t.csv:6:2: no value in column 'town'")
    }
  }

  @Test func rawColumnsAreTakenAsTheyAre() throws {
    let raw = Table([
      "": .numbers(0..<6), "one": .turns(6, "1"), "n": .numbers(3...8), "y": .turns(6, "0", "1"),
    ])
    var options = PreparationOptions()
    options.style = .raw
    let preparation = try Preparation(raw, options)
    #expect(preparation.inputNames == ["one", "n"] && preparation.inputScaling.isIdentity)
    #expect(preparation.targetScaling.isIdentity)
    #expect(
      preparation.columnReport[0] == "x1 (the unnamed first column): left out, a running number")
    let mixed = Table(["m": ["1", "x", "x"], "y": .turns(3, "0", "1")])
    #expect {
      try Preparation(mixed, options)
    } throws: {
      "\($0)".hasPrefix("t.csv:3:1: 'x' in column 'm' is no number, and raw columns")
    }
    #expect {
      try prepared { $0.style = .raw }
    } throws: {
      let text = "\($0)"
      return text.contains("t.csv:4:1: no value in column 'age'")
        && text.contains("t.csv:2:2: 'Ulm' in column 'town' is no number, and raw columns are not")
    }
  }

  @Test func numbersMayBeCategories() throws {
    let training = Table(["c": .turns(9, "1", "2", "x"), "y": .turns(9, "a", "b")])
    let preparation = try Preparation(training, PreparationOptions())
    let inputs = try preparation.inputs(Table(["c": ["2", "1", "7"]]))
    #expect(inputs.matrix == [[0, 1, 0], [1, 0, 0], [0, 0, 0]])
    #expect(inputs.notes.unseen.map(\.category) == ["7"])
  }

  @Test(arguments: [
    [1e300, -1e300, 5e299], [2e-162, 3e-162, 4e-162], [1.7e9, 1.7e9 + 40, 1.7e9 + 3],
  ])
  func extremeNumbersAreScaled(numbers: [Double]) throws {
    let cells = numbers.map { "\($0)" }
    let table = Table(["a": cells, "y": ["p", "q", "p"]])
    let preparation = try Preparation(table, PreparationOptions())
    let scaled = preparation.inputScaling.scaled(
      try preparation.inputs(table).matrix, as: Double.self)
    let mean = scaled.elements.reduce(0, +) / 3
    let square = scaled.elements.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3
    #expect(abs(mean) < 1e-6 && abs(square - 1) < 1e-6)
  }
}
