import Testing

@testable import Datasets

/// The small files that users stumble over, each with its right values.
struct CasesTests {
  private static let folder = "\(#filePath.dropLast("Reading/CasesTests.swift".utf8.count))Cases"

  private func read(
    _ name: String, textColumns: Set<String> = [], options: ReadingOptions = ReadingOptions()
  ) throws -> Table {
    try Table(path: "\(Self.folder)/\(name).csv", options: options, textColumns: textColumns)
  }

  @Test(
    arguments: [
      ("comments", "a,b,y", 4, "1.0 1.0 0.0"),
      ("decimal-comma", "zeit,temp,feucht", 3, "1.5 22.4 0.47"),
      ("escape-class", "x,y,label", 2, "2.0 1.0 'b'"),
      ("excel-sep-line", "width,height,label", 4, "4.0 1.0 1.0"),
      ("hang-history", "epoch,cost", 1, "1.0 1e-323"),
      ("hang-tiny-target", "x1,x2", 1, "0.0 2.2e-162"),
      ("history-narrow", "epoch,cost", 3, "3.0 0.500003"),
      ("history-thinned", "epoch,cost", 4, "10000.0 0.1"),
      ("inch-mark", "width,price,item", 8, "8.0 80.0 '5\" disc'"),
      ("labels-as-numbers", "p,q,lab", 4, "1.0 1.0 0.0"),
      ("last-batch-smaller", "x,y", 5, "0.0 10.0"),
      ("nan-labels", "a,b,y", 6, "3.0 3.0 1.0"),
      ("pandas-default-names", "0,1,label", 40, "0.049 2.002 'warm'"),
      ("pandas-index", "x1,u,v,y", 40, "39.0 1.493 2.002 1.0"), ("pipe", "a,b,y", 2, "3.0 1.0 1.0"),
      ("semicolon-quoted", "length, mm,width, mm,kind", 4, "4.0 1.0 1.0"),
      ("timestamps", "stamp,v,alarm", 60, "1717000001.0 -0.445 0.0"),
      ("trailing-comma", "a,b,y", 4, "1.0 1.0 0.0"),
      ("trap-big-target", "x1,x2", 1, "0.0 1.3407807929942596e+154"),
      ("trap-history", "epoch,cost", 1, "1.0 1.7976931348623157e+308"),
      ("trap-pca", "a,b,l", 2, "1e+308 1.0 1.0"),
      ("twelve-classes", "u,v,species", 60, "2.726 -1.45 'species_11'"),
      ("xor", "a,b,xor", 4, "1.0 1.0 0.0"),
    ] as [(String, String, Int, String)])
  func namesRowsAndTheLastRowAreRight(
    file: String, names: String, rows: Int, last: String
  ) throws {
    let table = try read(file)
    #expect(table.names.joined(separator: ",") == names)
    #expect(table.rows == rows)
    #expect(cells(table).last?.joined(separator: " ") == last)
  }

  @Test(arguments: [
    ("comments", "2 lines that begin with # are left out"),
    ("decimal-comma", "semicolons between the columns, decimal commas"),
    ("excel-sep-line", "semicolons between the columns"), ("pipe", "bars between the columns"),
    ("semicolon-quoted", "semicolons between the columns"),
    ("trailing-comma", "the last column has neither name nor values and is left out"),
  ])
  func whatIsAssumedIsSaid(file: String, remark: String) throws {
    #expect(try read(file).remarks == [remark])
  }

  @Test func usualFilesHaveNoRemarks() throws {
    #expect(try read("xor").remarks.isEmpty)
    #expect(try read("twelve-classes").remarks.isEmpty)
  }

  @Test func anIndexHasNoName() throws {
    #expect(try read("pandas-index").columns.map(\.isNamed) == [false, true, true, true])
  }

  @Test func labelsThatAreNumbersAreTwoClasses() throws {
    let label = try read("labels-as-numbers", textColumns: ["lab"]).columns[2]
    #expect(label.values == .words(Words(codes: [0, 1, 1, 0], distinct: ["0", "1"])))
  }

  @Test func nanIsNoLabel() throws {
    let label = try read("nan-labels", textColumns: ["y"]).columns[2]
    #expect(label.values == .words(Words(codes: [0, -1, 1, -1, 0, 1], distinct: ["0", "1"])))
  }

  @Test func latin1IsRefusedOrRead() throws {
    #expect {
      try read("latin1-labels")
    } throws: {
      "\($0)".contains("latin1-labels.csv:2: byte 6") && "\($0)".contains("--encoding latin1")
    }
    var options = ReadingOptions()
    options.encoding = .latin1
    let label = try read("latin1-labels", options: options).columns[2]
    #expect(
      label.values == .words(Words(codes: [0, 1, 2, 0, 1, 2], distinct: ["hål", "häl", "hel"])))
  }

  @Test func twelveClassesAreTwelve() throws {
    guard case .words(let words) = try read("twelve-classes").columns[2].values else {
      Issue.record("no words")
      return
    }
    #expect(words.distinct == (0..<12).map { $0 < 10 ? "species_0\($0)" : "species_\($0)" })
  }
}
