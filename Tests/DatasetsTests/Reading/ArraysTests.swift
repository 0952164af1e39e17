import TestSupport
import Testing

@testable import Datasets

/// The files were made with numpy 2 and gzip; see `Tests/Fuzz/ReaderCorpus`.
struct ArraysTests {
  private static let folder =
    "\(#filePath.dropLast("DatasetsTests/Reading/ArraysTests.swift".utf8.count))Fuzz/ReaderCorpus"

  private func read(_ name: String) throws -> Table { try Table(path: "\(Self.folder)/\(name)") }

  @Test(arguments: [
    ("numbers.npy", "x1/x2", [["1.5", "2.0"], ["3.0", "4.0"]]),
    ("two.npz", "X1/X2/y", [["0.0", "1.0", "0.0"], ["2.0", "3.0", "1.0"]]),
    ("stored.npz", "X1/X2/y", [["0.0", "1.0", "'true'"], ["2.0", "3.0", "'false'"]]),
    ("images.idx", "x1/x2/x3/x4", [["0.0", "1.0", "2.0", "3.0"], ["4.0", "5.0", "6.0", "7.0"]]),
    ("rows.jsonl", "a/b/c", [["1.0", "'x, \"y\"'", "-"], ["-", "-", "'true'"]]),
    ("table.csv.gz", "a/b", [["1.0", "2.0"], ["3.0", "4.0"]]),
  ])
  func arraysAndObjectsAreTables(file: String, names: String, rows: [[String]]) throws {
    let table = try read(file)
    #expect(table.names.joined(separator: "/") == names)
    #expect(cells(table) == rows)
  }

  @Test(arguments: ["numbers.npy", "two.npz", "stored.npz", "images.idx", "table.csv.gz"])
  func aFileThatEndsTooEarlyIsRefused(file: String) throws {
    let content = try bytes(of: "\(Self.folder)/\(file)")
    for count in stride(from: 12, to: content.count - 1, by: 7) {
      #expect(throws: TableError.self) { try table(bytes: Array(content[..<count])) }
    }
  }

  @Test func elementsOfEveryTypeAreRead() {
    func text(_ bytes: [UInt8], _ element: NumericArray.Element, isBigEndian: Bool) -> String {
      NumericArray(
        bytes: bytes[...], element: element, isBigEndian: isBigEndian, rows: 1, columns: 1
      ).text(row: 0, column: 0)
    }
    #expect(text([0xfe, 0xff], .signed(bytes: 2), isBigEndian: false) == "-2")
    #expect(text([0xff, 0xfe], .signed(bytes: 2), isBigEndian: true) == "-2")
    #expect(text([0x80], .signed(bytes: 1), isBigEndian: true) == "-128")
    #expect(text([0xff, 0xfe], .unsigned(bytes: 2), isBigEndian: true) == "65534")
    #expect(text([UInt8](repeating: 255, count: 8), .signed(bytes: 8), isBigEndian: true) == "-1")
    #expect(text([0x3f, 0xc0, 0, 0], .float(bytes: 4), isBigEndian: true) == "1.5")
    #expect(text([0xc0, 0], .float(bytes: 2), isBigEndian: true) == "-2")
    #expect(text([0x00, 0x01], .float(bytes: 2), isBigEndian: true) == "\(0x1p-24)")
    #expect(text([0x7e, 0], .float(bytes: 2), isBigEndian: true) == "")
    #expect(text([1], .boolean, isBigEndian: true) == "true")
  }

  @Test func anArrayOfMoreThanTwoAxesIsSaidToBeFlat() throws {
    #expect(
      try read("images.idx").remarks == ["the array of 2 x 2 x 2 is read as 2 rows of 4 columns"])
    #expect(try read("numbers.npy").remarks.isEmpty && read("two.npz").remarks.isEmpty)
  }

  @Test func largeNumbersOfObjectsAreSaidToBeRounded() throws {
    let text = "{\"id\": 9007199254740993, \"a\": 1e300}\n{\"a\": 2, \"id\": \"x\"}\n"
    let remark =
      "'id' has whole numbers of more than 15 digits, which may be rounded; write ids as strings"
    #expect(try table(text).remarks == [remark])
    #expect(try table("{\"id\": \"9007199254740993\"}\n").remarks.count == 1)
    #expect(try table("{\"id\": 900719925474099}\n").remarks.isEmpty)
  }

  @Test func anArrayOfObjectsIsATable() throws {
    let table = try table("[{\"a\": 1.5, \"b\": \"u\"},\n {\"b\": \"v\", \"a\": null}]")
    #expect(table.names == ["a", "b"])
    #expect(cells(table) == [["1.5", "'u'"], ["-", "'v'"]])
  }
}
