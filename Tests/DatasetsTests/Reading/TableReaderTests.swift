import FileIO
import TestSupport
import Testing

@testable import Datasets

struct TableReaderTests {
  @Test(
    arguments: [
      "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a;b\n1;2\n3;4\n", "a\tb\n1\t2\n3\t4\n",
      "\u{FEFF}a,b\n1,2\n\n3,4\n\n", "\"a\",\"b\"\n\"1\",2\n3,\"4\"\n", " a , b \n 1 , 2\n3,4 \n",
      "a,b\r1,2\r3,4\r", "a|b\n1|2\n3|4", "a b\n1 2\n3  4\n", "  a   b\n  1   2 \n  3   4\n",
      "# x\na,b\n1,2\n# y\n3,4\n", "sep=,\na,b\n1,2\n3,4", "a,b,\n1,2,\n3,4,\n",
      "a,b\n1,2,\n3,4,\n",
      "a,b,\n1,2\n3,4\n", "#a,b\n1,2\n3,4\n", "a, \"b\"\n1, \"2\" \n3,4\n",
      "sep=\t\na\tb\n1\t2\n3\t4",
    ] as [FileText])
  func allDialectsAreRead(text: FileText) throws {
    for pieceSize in [16, 17, TextBuffer.pieceSize] {
      let table = try table(text.text, pieceSize: pieceSize)
      #expect(table.names.last == "b")
      #expect(table.names.first?.last == "a")
      #expect(cells(table) == [["1.0", "2.0"], ["3.0", "4.0"]])
    }
  }

  @Test func recordsGoOnOverTheEndsOfPieces() throws {
    let text = "a,b\n\"x\r\n\"\"y\"\"\",1\r\n\"a long text in quotes, with, commas\",2\n,3\n"
    for atOnce in 1...9 {
      let table = try table(bytes: Array(text.utf8), pieceSize: 16, atOnce: atOnce)
      #expect(table.columns.map(\.name) == ["a", "b"])
      #expect(
        cells(table) == [
          ["'x\r\n\"y\"'", "1.0"], ["'a long text in quotes, with, commas'", "2.0"], ["-", "3.0"],
        ])
      #expect((0..<3).map(table.lines.line(ofRow:)) == [2, 4, 5])
    }
  }

  @Test func quotedNamesMayHoldAnything() throws {
    let table = try table("\"a,\"\"b\"\"\",\"c\nd\"\n1,2\n")
    // A line break would tear the one line of an error.
    #expect(table.names == ["a,\"b\"", "c d"])
    #expect(table.lines.line(ofRow: 0) == 3)
  }

  @Test func inATableOfOneColumnAnEmptyLineIsAMissingValue() throws {
    let table = try table("x\n\n1\n\n\n2\n\n\n")
    #expect(cells(table) == [["-"], ["1.0"], ["-"], ["-"], ["2.0"]])
    #expect((0..<5).map(table.lines.line(ofRow:)) == [2, 3, 4, 5, 6])
  }

  @Test func blocksAreTheTableInParts() throws {
    let text = "a,b,c\n" + (0..<10).map { "\($0),w\($0 % 3), \($0) \n" }.joined()
    let reader = try TableReader(MemorySource(Array(text.utf8)), file: "t.csv")
    reader.select([
      ColumnRequest(2, as: .text), ColumnRequest(1, as: .numbers), ColumnRequest(0, as: .words),
    ])
    var rows: [[String]] = []
    var faults: [Int] = []
    while let block = try reader.nextBlock(rows: 3) {
      #expect(block.names == ["c", "b", "a"])
      #expect(block.lines.line(ofRow: 0) == rows.count + 2)
      faults.append(block.faultCount)
      #expect(
        block.faults.allSatisfy { $0.column == 1 && $0.text == "w\((rows.count + $0.row) % 3)" })
      rows += cells(block)
    }
    #expect(rows == (0..<10).map { ["' \($0) '", "-", "'\($0)'"] })
    #expect(faults == [3, 3, 3, 1])
  }

  @Test func columnsAreFoundByName() throws {
    let reader = try TableReader(MemorySource(Array("a,b,c\n1,word,3\n".utf8)), file: "t.csv")
    #expect(try reader.column(named: "c") == 2)
    #expect {
      try reader.column(named: "z")
    } throws: {
      "\($0)" == "t.csv:1: there is no column 'z'; the columns are 'a', 'b', 'c'"
    }
    #expect {
      try reader.column(named: "B")
    } throws: {
      "\($0)".contains("there is no column 'B', did you mean 'b'?")
    }
  }

  @Test(
    arguments: [
      ("", "t.csv:1: the file is empty"), ("\n\n", "the file is empty"),
      ("# a\n", "the file is empty"),
      ("a,b\n1,2\n3\n", "t.csv:3: this row has 1 field and the header 2;"),
      (
        "a,b\n1,2\n3\n4,5,6\n7\n", "t.csv:3: this row has 1 field and the header 2 (and 2 more rows"
      ),
      ("a,b\n1,2,3\n", "t.csv:2: this row has 3 fields and the header 2"),
      ("1,2\n1,2\n3\n", "t.csv:3: this row has 1 field and the first row 2"),
      ("\"a,b\n1,2\n", "t.csv:1: the first record does not end"),
      ("a,b\n1,2\n3,\"4\n", "t.csv:3: a quote is opened and not closed"),
      ("a,b\n1,\"2\n\n\"\n\"3,4\n5,6\n", "t.csv:5: a quote is opened and not closed"),
      ("a,b\n1,\"2\"x\n", "t.csv:2: text after the closing quote of field 2"),
      ("a,\"b\"c\n1,2\n", "t.csv:1:2: text after the closing quote of a name"),
      ("a,a\n1,2\n", "t.csv:1:2: column 'a' has the name of column 1"),
      ("a,b\n\n1,\0\n", "t.csv:3: byte 3 of the line is a NUL, which no text holds; take it out"),
      (
        "a\0,\0b\0\n\0", "t.csv:1: byte 2 of the line is a NUL, as in UTF-16; say --encoding utf-16"
      ),
      ("\u{1}\u{2}a\0\0\0\u{3}\0\0bc", "t.csv:1: this is no file of text, but holds NULs"),
      ("{\"a\":1}\n{\"a\":[1]}\n", "t.csv:2: 'a' of row 2 holds an array"),
      ("{\"a\":1}\n{\"a\"\n", "t.csv:2: no JSON at byte"), ("PAR1...", "a Parquet file"),
    ] as [(FileText, String)])
  func whatIsWrongIsNamedWithItsPlace(text: FileText, words: String) {
    #expect {
      try table(text.text)
    } throws: {
      $0 is TableError && "\($0)".contains(words)
    }
  }

  @Test func whatIsNotUTF8IsNamedWithItsPlace() {
    for bytes in [
      [0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82],
    ] {
      #expect {
        try table(bytes: Array("a,b\n1,".utf8) + bytes.map { UInt8($0) }, atOnce: 1)
      } throws: {
        "\($0)".contains("t.csv:2: byte") && "\($0)".contains("--encoding latin1")
      }
    }
  }

  @Test(arguments: [nil, TextEncoding.utf8, .latin1])
  func bytesOfAnyKindAreNoText(encoding: TextEncoding?) {
    var options = ReadingOptions()
    options.encoding = encoding
    // Multiples of this number are spread over all bytes (D. Knuth's golden ratio).
    let bytes = (1...5000).map { UInt8(truncatingIfNeeded: ($0 &* 0x9e37_79b9) >> 16) }
    #expect {
      try table(bytes: bytes, options)
    } throws: {
      "\($0)".hasPrefix("t.csv:1: this is no file of text")
    }
  }

  @Test func anOpenQuoteIsRefusedBeforeItFillsTheMemory() {
    let bytes = Array("a,b\n1,2\n3,\"".utf8) + [UInt8](repeating: 0x20, count: 40 << 20)
    #expect {
      try table(bytes: bytes + Array("\"\n".utf8))
    } throws: {
      "\($0)".contains("t.csv:3: a quote is opened")
    }
    #expect {
      try table(bytes: Array("a,b\n1,".utf8) + [UInt8](repeating: 0x31, count: 70 << 20))
    } throws: {
      "\($0)".contains("t.csv:2: a line of more than 64 MiB")
    }
  }

  @Test func badRowsAreLeftOutAndCounted() throws {
    var options = ReadingOptions()
    options.skipsBadRows = true
    let table = try table("a,b\n1,2\n3\n4,5,6\n7,\"8\"9\n10,11\n", options)
    #expect(cells(table) == [["1.0", "2.0"], ["10.0", "11.0"]])
    #expect(table.remarks == ["3 rows do not fit the table and are left out, the first in line 3"])
    #expect((0..<2).map(table.lines.line(ofRow:)) == [2, 6])
  }

  @Test func manyColumnsAreReadByHashing() throws {
    let count = 20_000
    let names = (0..<count).map { "c\($0)" }
    let numbers = (0..<count).map { "\($0)" }.joined(separator: ",")
    let table = try table("\(names.joined(separator: ","))\n\(numbers)\n\(numbers)\n")
    #expect(table.names == names)
    #expect(table.columns[12345].values == .numbers([12345, 12345]))
  }

  @Test func aMissingFileIsAFileError() {
    #expect(throws: FileError.self) { try TableReader(path: "/nowhere/t.csv") }
  }

  @Test func aFileIsReadByItsPath() throws {
    let folder = try TemporaryFolder()
    let table = try Table(path: folder.write("a,b\n1,2\n", to: "iris.small.csv"))
    #expect(table.name == "iris.small")
    #expect(cells(table) == [["1.0", "2.0"]])
  }
}
