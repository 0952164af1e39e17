import TestSupport
import Testing

@testable import Datasets

struct DialectTests {
  /// The names and the last row of what is found in the text.
  private func found(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws -> String
  {
    let table = try table(text, options)
    return
      "\(table.names.joined(separator: "/")): \(cells(table).last?.joined(separator: " ") ?? "")"
  }

  @Test(
    arguments: [
      // A header above numbers, above words that repeat, and of different words.
      ("age,name\n1,Ann\n2,Bob\n", "age/name: 2.0 'Bob'"),
      ("color,answer\nred,yes\nblue,no\nred,no\n", "color/answer: 'red' 'no'"),
      ("name,city\nAnn,Rome\nBob,Oslo\n", "name/city: 'Bob' 'Oslo'"), ("a,b\n", "a/b: "),
      ("y\nred\nblue\n", "y: 'blue'"), ("time,2019,2020\n1,5,6\n", "time/2019/2020: 1.0 5.0 6.0"),
      ("country,1990,2000\nSweden,5,6\n", "country/1990/2000: 'Sweden' 5.0 6.0"),
      // The names that pandas gives.
      ("0,1,label\n0.5,1.5,a\n2.5,1,b\n2,2.5,b\n1.5,0.5,a\n", "0/1/label: 1.5 0.5 'a'"),
      ("0,1,2\n0.5,1.5,3.5\n2.5,1.5,1.5\n", "0/1/2: 2.5 1.5 1.5"),
      ("2019,2020,2021\n0.5,1.5,3.5\n2.5,1.5,1.5\n", "2019/2020/2021: 2.5 1.5 1.5"),
      ("1990,2000,2010\n5,1.5,3.5\n2,1.5,1.5\n", "x1/x2/x3: 2.0 1.5 1.5"),
      ("1990,2000,2020\n5.5,1.5,3.5\n2.5,1.5,1.5\n", "x1/x2/x3: 2.5 1.5 1.5"),
      (",a\n0,5\n1,6\n", "x1/a: 1.0 6.0"), (",x1\n0,5\n1,6\n", "x1_/x1: 1.0 6.0"),
      // No header: numbers, words that come again below, a typing error in the first row.
      ("1,2\n3,4\n", "x1/x2: 3.0 4.0"),
      ("5.1,3.5,setosa\n4.9,3,setosa\n", "x1/x2/x3: 4.9 3.0 'setosa'"),
      ("red,yes\nblue,no\nred,no\n", "x1/x2: 'red' 'no'"), ("12a,3.5\n1,2.5\n", "x1/x2: '1' 2.5"),
      ("0,1,2\n3,4,5\n", "x1/x2/x3: 3.0 4.0 5.0"), ("?,63.5\n1,2\n", "x1/x2: 1.0 2.0"),
      ("1,2,a\n3,4,b\n", "x1/x2/x3: 3.0 4.0 'b'"), ("1\n2\n", "x1: 2.0"),
      ("1,2\n", "x1/x2: 1.0 2.0"),
    ] as [(FileText, String)])
  func aHeaderIsFound(text: FileText, result: String) throws {
    #expect(try found(text.text) == result)
  }

  @Test func aHeaderMayBeTold() throws {
    var options = ReadingOptions()
    options.header = .present
    #expect(try found("1,2\n3,4\n", options) == "1/2: 3.0 4.0")
    options.header = .absent
    #expect(try found("a,b\n1,2\n", options) == "x1/x2: '1' '2'")
  }

  @Test(
    arguments: [
      ("a;b\n1,5;2,5\n", "a/b: 1.5 2.5"), ("1,5;2,5\n3,5;4,5\n", "x1/x2: 3.5 4.5"),
      // Each column has its own decimal sign, but thousands are none.
      ("a;b\n1,5;2.5\n", "a/b: 1.5 2.5"), ("a,b\n\"1,500\",2\n", "a/b: '1,500' 2.0"),
      ("a,b\n\"0,500\",2.5\n", "a/b: 0.5 2.5"), ("a;b\n1,500;2.5\n", "a/b: '1,500' 2.5"),
      ("a;b\n1,5;2.500\n3,5;1\n", "a/b: 3.5 '1'"), ("a;b\n1,5;2.5\n2,5;2,5\n", "a/b: 2.5 '2,5'"),
      ("\"a;b\",c\n1,2\n", "a;b/c: 1.0 2.0"),
      ("t,v\n2024-01-01 10:00,5\n", "t/v: '2024-01-01 10:00' 5.0"),
      ("city\nNew York\nLos Angeles\n", "city: 'Los Angeles'"),
      ("n\tv\nDoe, J\t1\n", "n/v: 'Doe, J' 1.0"),
      ("v|w\n1|a, b\n2|c, d\n", "v/w: 2.0 'c, d'"), ("1.5  a\n 2.5 b \n", "x1/x2: 2.5 'b'"),
      // R's names of rows, with and without quotes.
      ("\"u\" \"v\"\n\"1\" 1.5 2\n\"2\" 2.5 3\n", "x1/u/v: 2.0 2.5 3.0"),
      ("u,v\na,1,2\nb,3,4\n", "x1/u/v: 'b' 3.0 4.0"),
      // A line of comments, and a first name that is its sign.
      ("# 1\n\n# 2\na,b\n# 3\n1,2\n", "a/b: 1.0 2.0"), ("#,n\n1,a\n2,b\n", "#/n: 2.0 'b'"),
      ("# 1\n# x,y\n1,2\n", "x/y: 1.0 2.0"),
      ("# x y\n1.5 2\n", "x/y: 1.5 2.0"), ("c,d\n#ff0000,1\n#0,2\n", "c/d: '#0' 2.0"),
      ("sep=;\na;b\n1;2\n", "a/b: 1.0 2.0"), ("a,b,c\n1,2,\n3,,\n", "a/b/c: 3.0 - -"),
      ("1,2,\n3,4,\n", "x1/x2: 3.0 4.0"),
    ] as [(FileText, String)])
  func separatorsAreFound(text: FileText, result: String) throws {
    #expect(try found(text.text) == result)
  }

  @Test func separatorsMayBeTold() throws {
    var options = ReadingOptions()
    options.separator = ":"
    #expect(try found("a:b\n1:2,5\n", options) == "a/b: 1.0 2.5")
    options.decimal = "."
    #expect(try found("a:b\n1:2,5\n", options) == "a/b: 1.0 '2,5'")
  }

  @Test func columnsMayHaveTheOtherDecimalSign() throws {
    var options = ReadingOptions()
    options.decimal = ","
    let mixed = try table("a;b;c;d\n0,126;-0.664;1.234;7\n-1,5;2.5;5.000;8\n", options)
    #expect(cells(mixed)[1] == ["-1.5", "2.5", "'5.000'", "8.0"])
    #expect(
      mixed.remarks == ["semicolons between the columns, decimal commas", "decimal points in 'b'"])
    let points = try table("a,b\n0.5,1.5\n1.5,2.5\n", options)
    #expect(cells(points) == [["0.5", "1.5"], ["1.5", "2.5"]])
    for pieceSize in [16, TextBuffer.pieceSize] {
      let late = (0..<200).map { "\($0),5;\($0 == 150 ? 2 : $0).25\n" }.joined()
      let table = try table("a;b\n\(late)", pieceSize: pieceSize)
      #expect(cells(table)[150] == ["150.5", "2.25"])
      #expect(table.remarks.last == "decimal commas in 'a'")
    }
  }

  @Test(
    arguments: [
      ("# x\na,b\n1,2\n# y\n", ["2 lines that begin with # are left out"]),
      ("# x,y\n1,2\n", ["the names of the columns stand in the line that begins with #"]),
      (
        "u,v\na,1,2\nb,3,4\n",
        ["the header has one name less than the rows have fields; the first has none"]
      ),
      (
        "1,2\n3,4\n",
        ["no header: the columns are x1 to x2; if the first line names them, say --header yes"]
      ),
      ("1\n2\n", ["no header: the column is x1; if the first line names them, say --header yes"]),
      ("a\tb\n1\t2\n", ["tabs between the columns"]),
      ("a  b\n1 2\n", ["blanks between the columns"]),
      (
        "age,2019\n1,5\n",
        [
          "the first line, age,2019, is taken for the names of the columns; if it is a row, say --header no"
        ]
      ),
    ] as [(FileText, [String])])
  func whatIsAssumedIsSaid(text: FileText, remarks: [String]) throws {
    #expect(try table(text.text).remarks == remarks)
  }

  @Test(arguments: [true, false])
  func utf16WithAByteOrderMarkIsRead(isBigEndian: Bool) throws {
    let units = [0xfeff] + Array("å;b\r\n1,5;\"😀\n\"\r\n".utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
      return isBigEndian ? pair : pair.reversed()
    }
    for atOnce in [1, 2, 3, 100] {
      let table = try table(bytes: bytes, atOnce: atOnce)
      #expect(table.names == ["å", "b"])
      #expect(cells(table) == [["1.5", "'😀\n'"]])
    }
    #expect(throws: TableError.self) { try table(bytes: bytes + [0xd8, 0xd8]) }
  }

  @Test(arguments: [true, false])
  func utf16WithoutAMarkIsReadIfItIsSaid(isBigEndian: Bool) throws {
    var options = ReadingOptions()
    options.encoding = .utf16
    let bytes = "å,b\n1,2\n".utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
      return isBigEndian ? pair : pair.reversed()
    }
    #expect(try table(bytes: bytes, options).names == ["å", "b"])
    #expect {
      try table("a,b\n1,2\n", options)
    } throws: {
      "\($0)".contains(
        "t.csv:1: this is no UTF-16, as there is no NUL in it; say --encoding latin1")
    }
  }

  @Test func whoSaysThatThereIsNoHeaderIsNotToldSo() throws {
    var options = ReadingOptions()
    options.header = .absent
    #expect(try table("1,2\n3,4\n", options).remarks.isEmpty)
  }

  @Test func latin1HasTheCharactersOfWindows() throws {
    var options = ReadingOptions()
    options.encoding = .latin1
    let bytes = Array("a,b\n".utf8) + [0x80, 0x9f, 0xe5, 0x2c, 0x31, 0x0a]
    #expect(cells(try table(bytes: bytes, options)) == [["'€Ÿå'", "1.0"]])
  }

  @Test func aHeaderMayBeLongerThanAPiece() throws {
    let name = String(repeating: "long\nname ", count: 50)
    let table = try table("\"\(name)1\",\"\(name)2\"\n1,2\n3,4\n", pieceSize: 16)
    #expect(cells(table) == [["1.0", "2.0"], ["3.0", "4.0"]])
  }

  @Test func aByteOrderMarkMayComeInTwoReads() throws {
    let bytes = [0xef, 0xbb, 0xbf] + Array("a,b\n1,2\n".utf8)
    #expect(try table(bytes: bytes, atOnce: 1).names == ["a", "b"])
  }
}
