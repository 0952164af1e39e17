import TestSupport
import Testing

@testable import Datasets

struct CellsTests {
  @Test(
    arguments: [
      ("1", 1), ("-2.5", -2.5), ("+3", 3), ("1e3", 1000), ("1.5E-3", 0.0015), (".5", 0.5),
      ("5.", 5), ("-0", -0.0), ("1e5", 1e5), ("1e999", .infinity), ("-1e999", -.infinity),
      ("1e-999", 0), ("inf", .infinity), ("-Infinity", -.infinity), ("+INF", .infinity),
      ("0.1", 0.1), ("123456789012345678901234567890", 0x1.8ee90ff6c373ep96),
      ("4.9406564584124654e-324", .leastNonzeroMagnitude),
      ("2.2250738585072011e-308", .leastNormalMagnitude - .leastNonzeroMagnitude),
      ("9007199254740993", 9007199254740992), ("0.3", 0.3), (" 7\t", 7), ("\"8\"", 8), ("07", 7),
    ] as [(FileText, Double)])
  func numbersAreReadToTheBit(text: FileText, value: Double) throws {
    let table = try table("a,b\n\(text.text),0\n")
    guard case .numbers(let numbers) = table.columns[0].values else {
      Issue.record("'\(text.text)' is a word")
      return
    }
    #expect(numbers[0].bitPattern == value.bitPattern)
  }

  @Test(
    arguments: [
      "0x10", "1_000", "1 2", "1,500", "+-1", "--1", "1e", "e5", "1.2.3", "infinit", "1f", "nan(1)",
      "+",
      "1-", "$1", "1%", "١", "none", "-.", "+.", "..", "na", "in",
    ] as [FileText])
  func anythingElseIsAWord(text: FileText) throws {
    #expect(cells(try table("a,b\n\"\(text.text)\",0\n")) == [["'\(text.text)'", "0.0"]])
  }

  @Test func randomNumbersAreReadToTheBit() throws {
    // Multiples of this number are spread over all patterns of bits (D. Knuth's golden ratio).
    let numbers = (0..<20_000).map { Double(bitPattern: UInt64($0) &* 0x9e37_79b9_7f4a_7c15) }
      .filter(\.isFinite)
    let table = try table("a\n" + numbers.map { "\($0)\n" }.joined())
    #expect(table.columns[0].values == .numbers(numbers))
  }

  @Test func everyMissingSpellingIsMissingAmongNumbersAndWords() throws {
    for spelling in MissingCells.spellings {
      #expect(
        cells(try table("a,b\n \(spelling) ,x\n1,\(spelling)\n")) == [["-", "'x'"], ["1.0", "-"]])
    }
    #expect(cells(try table("a,b\nnone,1\nNa,2\n")) == [["'none'", "1.0"], ["'Na'", "2.0"]])
  }

  @Test func aDashIsMissingAmongNumbersAndAWordAmongWords() throws {
    #expect(cells(try table("a,b\n1,+\n-,-\n.,+\n")).map { $0[0] } == ["1.0", "-", "-"])
    #expect(cells(try table("a,b\n1,+\n-,-\n.,+\n")).map { $0[1] } == ["'+'", "'-'", "'+'"])
  }

  /// With pieces of 16 bytes, the words are met long after the first look at the columns.
  @Test func aColumnMayTurnIntoWordsLate() throws {
    let numbers = (0..<3000).map { "\($0 % 7),1.0,x\n" }.joined()
    let table = try table("a,b,c\n-,2,x\n\(numbers)12a,1,x\n,,x\n", pieceSize: 16)
    guard case .words(let words) = table.columns[0].values else {
      Issue.record("no words")
      return
    }
    #expect(words.codes.count == 3003)
    #expect(words[0] == "-")
    #expect(words[1] == "0")
    #expect(words[3000] == "3")
    #expect(words[3001] == "12a")
    #expect(words[3002] == nil)
    #expect(
      table.mixedColumns == [
        MixedColumn(
          column: 0, numbers: 3000, words: 2,
          examples: [
            CellFault(row: 0, column: 0, text: "-"), CellFault(row: 3001, column: 0, text: "12a"),
          ])
      ])
  }

  @Test func theShortestSpellingOfANumberNamesItsWord() throws {
    let table = try table("a,b\n1.0,1\n+1,2\n1,3\nx,4\n2.50,5\n-0.0,6\n0,7\n")
    let words = Words(codes: [0, 0, 0, 1, 2, 3, 3], distinct: ["1", "x", "2.50", "0"])
    #expect(table.columns[0].values == .words(words))
  }

  @Test func codesKeepTheirSpelling() throws {
    for pieceSize in [16, TextBuffer.pieceSize] {
      let table = try table(
        "a,b,c\n007,01069,x\n7, 80331,x\n07,01069,x\n,04109,07\n007,,7\n", pieceSize: pieceSize)
      let codes = Words(codes: [0, 1, 2, -1, 0], distinct: ["007", "7", "07"])
      let towns = Words(codes: [0, 1, 0, 2, -1], distinct: ["01069", "80331", "04109"])
      let mixed = Words(codes: [0, 0, 0, 1, 2], distinct: ["x", "07", "7"])
      #expect(table.columns.map(\.values) == [.words(codes), .words(towns), .words(mixed)])
      #expect(
        table.remarks == [
          "'a' is read as words, as the spelling of its numbers, such as 007, matters",
          "'b' is read as words, as the spelling of its numbers, such as 01069, matters",
        ])
    }
  }

  @Test(arguments: [
    ("01,02,10,12,01", "'a' is read as numbers, so 01 is 1"),
    ("007,1.5,7,8,9", "'a' is read as numbers, so 007 is 7"),
    ("12345678901234567891,-5,1e3,2,3", "such as 12345678901234567891, which are rounded"),
  ])
  func numbersThatLoseTheirSpellingAreSaid(cells: String, remark: String) throws {
    let rows = cells.split(separator: ",").map { "\($0),1\n" }.joined()
    let table = try table("a,b\n\(rows)")
    #expect(
      table.columns[0].values == .numbers(cells.split(separator: ",").compactMap { Double($0) }))
    #expect(table.remarks.count == 1 && table.remarks[0].hasSuffix(remark))
  }

  @Test func usualNumbersAreNoCodes() throws {
    let text = "a,b,c,d,e\n0,0.5,1e300,9007199254740994,-0\n00.5,0,100000000000000000000,1,0e0\n"
    let table = try table(text)
    #expect(table.remarks.isEmpty && cells(table)[1] == ["0.5", "0.0", "1e+20", "1.0", "0.0"])
    var options = ReadingOptions()
    options.separator = ";"
    #expect(try numbers(of: "a;b\n01;1\n02;1\n", options, as: .numbers) == [1, 2])
  }

  /// The first column of the table in `text`, read in the given form.
  private func numbers(
    of text: String, _ options: ReadingOptions, as form: ColumnRequest.Form
  ) throws -> [Double] {
    let reader = try TableReader(MemorySource(Array(text.utf8)), file: "t.csv", options: options)
    reader.select([ColumnRequest(0, as: form)])
    let block = try #require(try reader.nextBlock(rows: 10))
    #expect(block.remarks.allSatisfy { !$0.contains("'a'") })
    guard case .numbers(let numbers) = block.columns[0].values else { return [] }
    return numbers
  }

  @Test func largeNumbersThatWouldBecomeOneAreNames() throws {
    let table = try table("id,b\n9007199254740993,1\n9007199254740992,2\n3,3\n")
    let distinct = ["9007199254740993", "9007199254740992", "3"]
    #expect(table.columns[0].values == .words(Words(codes: [0, 1, 2], distinct: distinct)))
  }

  @Test func labelsOfEqualCountsStayTwoClasses() throws {
    #expect(
      try table("a,y\n1,0\n2,1\n3,1.0\n4,0.0\n").columns[1].values == .numbers([0, 1, 1, 0]))
  }

  @Test func largeWholeNumbersAmongWordsAreNames() throws {
    let table = try table("id,b\n9007199254740993,1\n9007199254740992,2\nx,3\n")
    let distinct = ["9007199254740993", "9007199254740992", "x"]
    #expect(table.columns[0].values == .words(Words(codes: [0, 1, 2], distinct: distinct)))
  }

  @Test func columnsWhoseSpellingMattersAreWords() throws {
    let table = try table("zip,b\n01234,1\n05,2\n05,3\n", textColumns: ["zip", "no column"])
    #expect(table.columns[0].values == .words(Words(codes: [0, 1, 1], distinct: ["01234", "05"])))
    #expect(table.columns[1].values == .numbers([1, 2, 3]))
  }

  @Test func manyDifferentWordsAreToldApart() throws {
    let names = (0..<5000).map { "w\($0 * 7919 % 5000)" }
    guard
      case .words(let words) = try table("a\n\((names + names).joined(separator: "\n"))\n")
        .columns[0].values
    else {
      Issue.record("no words")
      return
    }
    #expect(words.distinct == names)
    #expect(words.codes == (0..<10_000).map { Int32($0 % 5000) })
  }
}
