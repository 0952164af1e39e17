import Datasets
import FileIO
import Testing

struct TableProfileTests {
  private let table = Table([
    "": .numbers(0..<12), "n": .numbers([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]),
    "w": .turns(12, "a", "b", "a"), "few": .turns(11, "") + ["1"], "one": .turns(12, "k"),
    "none": .turns(12, ""), "name": (0..<12).map { "p\($0)" },
    "day": (0..<12).map { "2020-01-\(10 + $0)" }, "copy": .turns(6, "u") + .turns(6, "v"),
    "flag": .turns(12, "yes", "no"), "y": .turns(6, "u") + .turns(6, "v"),
  ])

  @Test func everyColumnHasItsKind() throws {
    let profile = try TableProfile(table)
    #expect(
      profile.columns.map(\.kind) == [
        .index, .number, .words, .number, .constant, .empty, .identifier, .date, .words, .boolean,
        .words,
      ])
    #expect(profile.columns.map(\.missing) == [0, 0, 0, 11, 0, 12, 0, 0, 0, 0, 0])
    #expect(profile.columns.map(\.distinct) == [12, 8, 2, 1, 1, 0, 12, 12, 2, 2, 2])
  }

  @Test func numbersAreSummed() throws {
    let numbers = try #require(try TableProfile(table).columns[1].numbers)
    #expect(numbers.least == 1 && numbers.greatest == 9 && numbers.median == 4.5)
    #expect(abs(numbers.mean - 52.0 / 12) < 1e-12 && abs(numbers.deviation - 2.42670) < 1e-5)
  }

  @Test func findingsAreNamed() throws {
    let profile = try TableProfile(table)
    #expect(profile.isSortedByTarget)
    #expect(profile.columns[0].findings == [.index, .orderTellsTarget])
    #expect(profile.columns[3].findings == [.nearlyAllMissing])
    #expect(profile.columns[4].findings == [.constant])
    #expect(profile.columns[5].findings == [.empty])
    #expect(profile.columns[6].findings == [.identifier])
    #expect(profile.columns[8].findings == [.copyOfTarget])
    #expect(profile.columns[8].advice == "--ignore copy unless it is known beforehand")
    #expect(profile.columns[9].findings.isEmpty && profile.columns[10].findings.isEmpty)
    #expect(profile.classes.map(\.count) == [6, 6] && profile.complaints.isEmpty)
  }

  @Test func linesAreAligned() throws {
    let lines = try TableProfile(table).text.split(separator: "\n")
    #expect(lines[0] == "t.csv: 12 rows, 11 columns")
    #expect(lines.count == 1 + 1 + 11 + 2)
    #expect(
      lines[1...3] == [
        "column  kind        missing  distinct  values",
        "x1      index             0        12  0 to 11, mean 5.5         "
          + "unnamed in the header; a running number: left out; the order of the rows tells the target; "
          + "keep it out of --features",
        "n       number            0         8  1 to 9, mean 4.3333",
      ])
  }

  @Test func whatTrainingRefusesIsSaid() throws {
    let table = Table(["a": ["1", "2", "x", "4", "5"], "y": .turns(5, "1", "0")])
    let profile = try TableProfile(table)
    #expect(profile.complaints.count == 1 && profile.complaints[0].hasPrefix("t.csv:4:1: 'x' in"))
    #expect(profile.columns[0].kind == .number && profile.columns[0].numbers?.greatest == 5)
    #expect(throws: PreparationError.self) { try TableProfile(table, targets: ["z"]) }
  }

  @Test func theProfileSaysWhatTrainingDoes() throws {
    let table = Table(["epoch": .numbers(1...3), "cost": ["0.500001", "0.500003", "0.500002"]])
    let profile = try TableProfile(table)
    #expect(profile.columns[0].kind == .index && profile.columns[0].findings.isEmpty)
    #expect(profile.text.contains("0.500001 to 0.500003, mean 0.5"))
    let named = Table(["u": .numbers([4, 1]), "label": ["p", "q"]])
    #expect(try TableProfile(named).columns[1].kind == .words)
    let same = try TableProfile(Table(["u": .numbers([4, 1]), "y": .numbers([7, 7])]))
    #expect(same.columns[1].findings.isEmpty && same.complaints.count == 1)
  }

  @Test func columnsThatSayTheSameAreFound() throws {
    let letters = [String].turns(20, "m", "f", "f", "", "m")
    let numbers = (0..<20).map { "\(($0 * 7) % 20)" }
    let table = Table([
      "sex": letters, "n": numbers, "code": letters.map { ["m": "0", "f": "1"][$0] ?? "" },
      "again": numbers, "sex2": letters, "other": .turns(20, "m", "f", "m", "", "m"),
      "free": (0..<20).map { "\(($0 * 3 + 1) % 20)" }, "y": .turns(20, "0.5", "3", "7.25"),
    ])
    let profile = try TableProfile(table)
    #expect(
      profile.columns.map(\.findings) == [
        [], [], [.oneToOne(with: "sex")], [.copy(of: "n")], [.copy(of: "sex")], [], [], [],
      ])
    #expect(profile.columns[2].advice == "--ignore code")
  }

  @Test(arguments: [
    ([1, 5, 3, -999, 2, 4, -999], "-999 in 2 rows"), ([99, 1, 5, 3, 2, 4, 99, 99], "99 in 3 rows"),
    ([1, 5, 3, -50, 2, 4, -50, -50, -50, -50], "-50 in 5 rows"),
    ([1, 5, 3, -50, 2, 4, -50, -50, -50], nil), ([1, 5, 3, -999, 2, 4, 6], nil),
    ([1, 5, 3, 9, 2, 4, 9, 9], nil), ([0, 1, 0, 99, 1, 99, 99], nil),
  ])
  func numbersThatMeanMissingAreNoticed(numbers: [Int], words: String?) throws {
    let table = Table(["a": .numbers(numbers), "y": .turns(numbers.count, "p", "q", "q")])
    let column = try TableProfile(table).columns[0]
    #expect(column.findings.count == (words == nil ? 0 : 1))
    if let words {
      #expect(column.findings[0].description.hasPrefix("\(words), far from all others"))
    }
  }

  @Test func numbersWrittenAsWordsAreNoticed() throws {
    let money = (0..<12).map { "$\($0 + 1),\(100 + $0 * 7)" }
    let shares = [String].turns(30, "1%", "2%", "3%", "4%", "5%", "6%", "7%", "8%", "9%", "10%")
    let first = try TableProfile(Table(["a": money, "y": .turns(12, "p", "q")])).columns[0]
    let second = try TableProfile(Table(["a": shares, "y": .turns(30, "p", "q", "q")])).columns[0]
    let advice = "write them without units and thousands separators"
    #expect(first.findings == [.identifier, .numbersAsWords(advice)] && first.advice == advice)
    #expect(second.findings == [.numbersAsWords(advice)])
  }

  @Test func equalRowsAreCounted() throws {
    let table = Table([
      "": .numbers(0..<6), "a": ["1", "", "1", "2", "", "1"], "w": ["u", "v", "u", "u", "v", "u"],
      "y": ["p", "q", "p", "p", "q", "q"],
    ])
    let profile = try TableProfile(table)
    #expect(profile.duplicateRows == 2)
    let remark = "2 rows equal to an earlier row, the first in line 4 to line 2; where one is"
    #expect(profile.remarks.contains { $0.hasPrefix(remark) })
    #expect(try TableProfile(self.table).duplicateRows == 0)
  }

  @Test func whatTheReaderAssumedIsNotRepeated() throws {
    var table = table
    table.remarks = ["semicolons between the columns"]
    #expect(try TableProfile(table) == TableProfile(self.table))
  }

  @Test func programsReadIt() throws {
    let json = try TableProfile(table).json
    #expect(try JSON(parsing: Array(json.description.utf8)[...]) == json)
    guard case .array(let columns) = json["columns"] else {
      Issue.record("no columns")
      return
    }
    #expect(columns.count == 11 && columns[0]["kind"] == .string("index"))
    #expect(columns[1]["median"] == .number(4.5) && json["rows"] == .number(12))
  }

  @Test(arguments: [
    ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 30], true),
    ([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, -1, -9], true),
    ([1, 3, 2, 4, 6, 5, 7, 9, 8, 11, 10, 12], false),
  ])
  func numbersInOrderAreNoticed(numbers: [Int], isSorted: Bool) throws {
    let table = Table([
      "": .numbers(1...12), "u": .turns(12, "1", "4", "2"), "y": .numbers(numbers),
    ])
    let profile = try TableProfile(table)
    #expect(profile.isSortedByTarget == isSorted)
    #expect(profile.columns[0].findings == [.index, .orderTellsTarget])
  }
}
