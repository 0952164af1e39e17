import TestSupport
import Testing

/// `nn train` on the small files that users stumble over: trained, or refused with one good line.
struct CasesTests {
  private static let folder =
    "\(#filePath.components(separatedBy: "NNCommandTests")[0])DatasetsTests/Cases"

  private func train(_ name: String, _ options: String = "") throws -> Command.Result {
    try Command().run(
      "train --epochs 2 --no-gradcheck \(options)", arguments: ["\(Self.folder)/\(name).csv"])
  }

  private static let zeroAndOne = "target 'y': 2 classes: 0 2, 1 2 (0 and 1"

  @Test(arguments: [
    ("comments", zeroAndOne), ("decimal-comma", "target 'feucht': a number, 0.41 to 0.47"),
    ("escape-class", #"2 classes: \u{1b}[2J\u{1b}[Hgone 1, b 1"#),
    ("excel-sep-line", "target 'label': 2 classes: 0 2, 1 2"),
    ("history-narrow", "target 'cost': a number, 0.500001 to 0.500003"),
    ("history-thinned", "target 'cost': a number, 0.1 to 0.9"),
    ("inch-mark", "target 'item': 2 classes: 5\" disc 4, cable 4"),
    ("labels-as-numbers", "target 'lab': 2 classes: 0 2, 1 2"),
    ("nan-labels", "2 rows without a target left out"),
    ("pandas-default-names", "target 'label': 2 classes: cold 19, warm 21"),
    ("pandas-index", ": left out, a running number"), ("pipe", "bars between the columns"),
    ("semicolon-quoted", "length, mm: number 1 to 4"),
    ("timestamps", "stamp: number 1717000000 to 1717000060"),
    ("trailing-comma", "the last column has neither name nor values and is left out"),
    ("twelve-classes", "target 'species': 12 classes: species_00 5, species_01 5"),
    ("xor", "target 'xor': 2 classes: 0 2, 1 2"),
  ])
  func isTrained(name: String, line: String) throws {
    let result = try train(name)
    #expect(result.code == 0 && result.output.isEmpty, "\(result.errors)")
    #expect(result.errors.contains(line), "\(result.errors)")
    #expect(!result.errors.contains("\u{1b}"))
  }

  @Test(arguments: [
    ("hang-history", "the target 'cost' is 1e-323 in every row"),
    ("hang-tiny-target", "the target 'x2' is 2.2e-162 in every row"),
    ("last-batch-smaller", "no column is left to learn from ('x': the same value in every row)"),
    ("latin1-labels", "latin1-labels.csv:2: byte 6 of the line is not UTF-8"),
    ("trap-big-target", "the target 'x2' is 1.3407807929942596e+154 in every row"),
    ("trap-history", "the target 'cost' is 1.7976931348623157e+308 in every row"),
    ("trap-pca", "trap-pca.csv:1:1: column 'a' goes from -1e+308 to 1e+308, too far"),
  ])
  func isRefused(name: String, line: String) throws {
    let result = try train(name)
    #expect(result.code == 65 && result.output.isEmpty, "\(result.errors)")
    #expect(result.errors.hasPrefix("nn: \(Self.folder)/\(name).csv"))
    #expect(result.errors.contains(line), "\(result.errors)")
    #expect(result.errorLines.count <= 3)
  }

  @Test func latin1IsThreeClasses() throws {
    let result = try train("latin1-labels", "--encoding latin1")
    #expect(result.code == 0 && result.errors.contains("3 classes: hel 2, h\u{e4}l 2, h\u{e5}l 2"))
  }

  /// With the script's settings the numbers are taken as they are, and the network gets a line.
  @Test(arguments: ["trap-big-target", "hang-tiny-target"])
  func aSingleRowDoesNotHang(name: String) throws {
    let result = try train(name, "--preset script --task regress --learning-rate 1e-300 --quiet")
    #expect([0, 1, 65].contains(result.code) && result.errorLines.count <= 3, "\(result.errors)")
  }
}
