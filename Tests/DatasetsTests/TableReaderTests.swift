import FileIO
import TestSupport
import Testing

@testable import Datasets

struct TableReaderTests {
  /// The names and rows of a table with the given text.
  private func table(
    _ text: String, header: HeaderMode = .automatic
  ) throws -> (names: [String], rows: [[Double]]) {
    let folder = try TemporaryFolder()
    let reader = try TableReader(path: folder.write(text, to: "t.csv"), header: header)
    var rows: [[Double]] = []
    var row: [Double] = []
    while try reader.nextRow(into: &row) { rows.append(row) }
    return (reader.columnNames, rows)
  }

  @Test(arguments: [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a;b\n1;2\n3;4\n", "a\tb\n1\t2\n3\t4\n",
    "\u{FEFF}a,b\n1,2\n\n3,4\n\n", "\"a\",\"b\"\n\"1\",2\n3,\"4\"\n", " a , b \n 1 , 2\n3,4 \n",
  ])
  func allDialectsAreRead(text: String) throws {
    let (names, rows) = try table(text)
    #expect(names == ["a", "b"])
    #expect(rows == [[1, 2], [3, 4]])
  }

  @Test func quotedNamesMayHoldAnything() throws {
    let (names, rows) = try table("\"a,\"\"b\"\"\",\"c\nd\"\n1,2\n")
    // A line break would tear the one line of an error.
    #expect(names == ["a,\"b\"", "c d"])
    #expect(rows == [[1, 2]])
  }

  @Test func aHeaderIsFoundOrTold() throws {
    #expect(try table("1,2\n3,4\n").names == ["x1", "x2"])
    #expect(try table("1,2\n3,4\n").rows.count == 2)
    #expect(try table("1,2\n3,4\n", header: .present).names == ["1", "2"])
    #expect(try table("1,2\n3,4\n", header: .present).rows == [[3, 4]])
    #expect(throws: TableError.self) { try table("a,b\n1,2\n", header: .absent) }
  }

  @Test(
    arguments: [
      ("1", 1), ("-2.5", -2.5), ("+3", 3), ("1e3", 1000), ("1.5E-3", 0.0015), (".5", 0.5),
      ("5.", 5),
      ("0.1", 0.1), ("123456789012345678901234567890", 0x1.8ee90ff6c373ep96),
      ("4.9406564584124654e-324", .leastNonzeroMagnitude),
      ("2.2250738585072011e-308", .leastNormalMagnitude - .leastNonzeroMagnitude),
      ("9007199254740993", 9007199254740992), ("0.3", 0.3),
    ] as [(String, Double)])
  func numbersAreReadToTheBit(text: String, value: Double) throws {
    #expect(try table("a,b\n\(text),0\n").rows == [[value, 0]])
  }

  @Test(arguments: [
    ("", "t.csv:1: the file is empty"),
    ("a,b\n1,x\n", "t.csv:2:2: 'x' in column 'b' is not a number"),
    ("a,b\n1,\n", "t.csv:2:2: "),
    ("a,b\n1,2\n3\n", "t.csv:3: this row has 1 field and the header 2"),
    ("a,b\n1,2,3\n", "t.csv:2: this row has 3 fields and the header 2"),
    ("a,b\n\n1,nan\n", "t.csv:3:2: 'nan'"),
    ("a,b\n-inf,1\n", "t.csv:2:1: '-inf'"), ("a,b\n1e999,1\n", "t.csv:2:1: '1e999'"),
    ("a,b\n\"1,2\n", "quote"), ("a,a\n1,2\n", "'a'"), ("a,b\n1 2,3\n", "t.csv:2:1: '1 2'"),
    ("a,b\n0x10,3\n", "t.csv:2:1: '0x10'"), ("a,b\n1_000,3\n", "t.csv:2:1: "),
  ])
  func whatIsWrongIsNamedWithItsPlace(text: String, words: String) {
    #expect {
      try table(text)
    } throws: {
      "\($0)".contains(words)
    }
  }

  @Test func columnsAreSelectedByName() throws {
    let folder = try TemporaryFolder()
    let reader = try TableReader(path: folder.write("a,b,c\n1,word,3\n", to: "t.csv"))
    // A column that is not selected may hold anything.
    reader.select([try reader.column(named: "c"), try reader.column(named: "a")])
    var row: [Double] = []
    #expect(try reader.nextRow(into: &row))
    #expect(row == [3, 1])
    #expect {
      try reader.column(named: "z")
    } throws: {
      "\($0)".contains("'z'") && "\($0)".contains("'a', 'b', 'c'")
    }
  }

  @Test func aMissingFileIsAFileError() {
    #expect(throws: FileError.self) { try TableReader(path: "/nowhere/t.csv") }
  }
}
