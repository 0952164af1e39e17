import Datasets
import FileIO
import NN
import Synchronization
import TestSupport
import Testing

@testable import Runs

struct PredictionStreamTests {
  private let folder: TemporaryFolder
  private let model: TableModel<Double>

  /// A model that tells three kinds by a number and a word, barely trained.
  init() throws {
    folder = try TemporaryFolder()
    let rows = (0..<30).map { "\($0),\($0 % 2 == 0 ? "up" : "down"),\(["a", "b,c", "d"][$0 % 3])" }
    let lines = rows.map { row in
      let parts = row.split(separator: ",", maxSplits: 2)
      return "\(parts[0]),\(parts[1]),\"\(parts[2])\"\n"
    }
    let path = try folder.write("x,way,kind\n" + lines.joined(), to: "t.csv")
    var recipe = Recipe(data: .table(path: path), network: "4 tanh, 3 linear", epochs: 3)
    // Else x, which is in order, would be taken for the number of the row.
    recipe.preparation.features = ["x", "way"]
    model = try TableModel(Run<Double>(recipe).train().model)
  }

  private func predict(
    _ text: String, _ reading: ReadingOptions = ReadingOptions(),
    options set: (inout PredictionOptions) -> Void = { _ in }
  ) throws -> (text: String, summary: PredictionSummary) {
    var options = PredictionOptions()
    set(&options)
    var reading = reading
    reading.skipsBadRows = options.skipsBadRows
    let written = Mutex<[UInt8]>([])
    let table = try TableReader(path: folder.write(text, to: "new.csv"), options: reading)
    let summary = try PredictionStream(model, options).run(table) { bytes in
      written.withLock { $0 += bytes }
    }
    return (String(decoding: written.withLock { $0 }, as: UTF8.self), summary)
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  private static let header = "class,probability of a,\"probability of b,c\",probability of d"

  @Test func columnsAreFoundInAnyOrder() throws {
    let plain = try predict("x,way\n3,up\n29,down\n")
    #expect(lines(plain.text)[0] == Self.header && plain.summary.rows == 2)
    #expect(plain.summary.lines.isEmpty && plain.summary.skipped == 0)
    for text in ["way,x\nup,3\ndown,29\n", "kind,no,way,z,x\na,1,up,9,3\nd,2,down,9,29\n"] {
      #expect(try predict(text).text == plain.text)
    }
    #expect(throws: TableError.self) { try predict("x,z\n1,2\n") }
  }

  @Test func aFileWithoutAHeaderIsRead() throws {
    var absent = ReadingOptions()
    absent.header = .absent
    let plain = try predict("x,way\n3,up\n29,down\n").text
    #expect(try predict("3,up\n29,down\n", absent).text == plain)
  }

  /// A model of a file without a header reads that file: its target is left out by its place.
  @Test func aModelWithoutAHeaderReadsItsOwnFile() throws {
    let rows = (0..<20).map { "\($0 % 5),\($0 % 2),\($0 * $0 % 7)\n" }.joined()
    var recipe = Recipe(data: .table(path: try folder.write(rows, to: "own.csv")), epochs: 2)
    recipe.preparation.targets = ["x2"]
    recipe.hidden = [3]
    let own = try TableModel(Run<Double>(recipe).train().model)
    #expect(own.model.features == ["x1", "x3"])
    let output = Mutex<[[UInt8]]>([])
    for text in [rows, (0..<20).map { "\($0 % 5),\($0 * $0 % 7)\n" }.joined()] {
      let table = try TableReader(path: folder.write(text, to: "own.csv"))
      let before = output.withLock { $0.count }
      output.withLock { $0.append([]) }
      _ = try PredictionStream(own).run(table) { bytes in output.withLock { $0[before] += bytes } }
    }
    let both = output.withLock { $0 }
    #expect(both[0] == both[1] && both[0].count { $0 == UInt8(ascii: "\n") } == 21)
  }

  @Test func columnsArePassedOn() throws {
    let text = "id,x,way\n007,3,up\n\"a, \"\"b\"\"\",29,down\n,5,up\n"
    let plain = lines(try predict(text).text)
    let all = lines(try predict(text) { $0.kept = .all }.text)
    #expect(all[0] == "id,x,way," + Self.header && all[1] == "007,3,up,\(plain[1])")
    #expect(all[2] == "\"a, \"\"b\"\"\",29,down,\(plain[2])" && all[3] == ",5,up,\(plain[3])")
    let some = lines(try predict(text) { $0.kept = .named(["way", "id"]) }.text)
    #expect(some[0] == "way,id," + Self.header && some[1] == "up,007,\(plain[1])")
    #expect(throws: TableError.self) { try predict(text) { $0.kept = .named(["nothing"]) } }
  }

  @Test func aLineOfJSONIsAnObject() throws {
    let text = "id,x,way\nq\"1,3,up\n,29,down\n"
    let plain = lines(try predict(text).text).dropFirst().map { $0.split(separator: ",") }
    let json = try lines(
      predict(text) {
        $0.form = .json
        $0.kept = .named(["id"])
      }.text
    ).map { try JSON(parsing: Array($0.utf8)[...]) }
    #expect(json.count == 2 && json[0]["id"] == .string("q\"1") && json[1]["id"] == .null)
    for (object, line) in zip(json, plain) {
      guard case .object(let members) = object else {
        Issue.record("no object: \(object)")
        continue
      }
      #expect(
        members.map(\.key)
          == ["id", "class", "probability of a", "probability of b,c", "probability of d"])
      #expect(object["probability of d"] == Double(line.last ?? "").map { .number($0) })
      #expect([.string("a"), .string("b,c"), .string("d")].contains(object["class"]))
    }
  }

  private static let bad = "x,way\n3,up\nmany,up\n29,down\n1\n4,down\n"

  @Test func rowsThatCannotBePredictedAreLeftOutAndCounted() throws {
    let good = try predict("x,way\n3,up\n29,down\n4,down\n").text
    let result = try predict(Self.bad) { $0.skipsBadRows = true }
    #expect(result.text == good && result.summary.rows == 3 && result.summary.skipped == 1)
    #expect(result.summary.lines.count == 1)
    #expect(result.summary.lines[0].hasPrefix("1 row left out; the first: "))
    #expect(result.summary.lines[0].contains("new.csv:3:1: 'many' in column 'x'"))
    #expect {
      try predict("x,way\n3,up\nmany,up\n")
    } throws: {
      "\($0)".contains("new.csv:3:1: 'many' in column 'x' is no number")
        && "\($0)".contains("--skip-bad")
    }
  }

  /// However many such rows there are, none is predicted with a number that was made up.
  @Test func aFileOfBadRowsHasNoPredictions() throws {
    let text = "x,way\n" + (0..<3000).map { "\($0 % 10 == 7 ? "5" : "no"),up\n" }.joined()
    let result = try predict(text) { $0.skipsBadRows = true }
    #expect(result.summary.rows == 300 && result.summary.skipped == 2700)
    #expect(Set(lines(result.text).dropFirst()).count == 1 && lines(result.text).count == 301)
  }

  @Test(arguments: [
    ("3,sideways", "'way': 1 row with 'sideways'"), (",up", "'x': 1 missing cell filled"),
    ("1000,up", "'x': 1 value far outside of the range"),
  ])
  func whatTrainingHasNotSeenIsSaidOrRefused(row: String, line: String) throws {
    let text = "x,way\n3,up\n\(row)\n"
    let result = try predict(text)
    #expect(result.summary.rows == 2 && result.summary.lines.count == 1)
    #expect(result.summary.lines[0].hasPrefix(line), "\(result.summary.lines)")
    #expect(result.summary.lines[0].hasSuffix("first in line 3"))
    let error = #expect(throws: PreparationError.self) { try predict(text) { $0.isStrict = true } }
    #expect(error?.description.contains(line) == true)
    #expect(try predict("x,way\n3,up\n") { $0.isStrict = true }.summary.rows == 1)
  }

  /// Three blocks: the order stays, and places are those of the whole file.
  @Test func longTablesKeepTheirOrder() throws {
    let count = 20_000
    let text =
      "no,x,way\n"
      + (0..<count).map { "r\($0),\($0 % 30),\($0 % 2 == 0 ? "up" : "down")\n" }.joined()
    let result = try predict(text) { $0.kept = .named(["no"]) }
    let found = lines(result.text)
    #expect(found.count == count + 1 && result.summary.rows == count)
    // Row k repeats row k + 30.
    let predictions = found.dropFirst().map { $0.split(separator: ",", maxSplits: 1) }
    #expect(predictions.enumerated().allSatisfy { $1[0] == "r\($0)" })
    #expect((30..<count).allSatisfy { predictions[$0][1] == predictions[$0 - 30][1] })
    #expect(predictions[0][1] != predictions[1][1])
    let late = try predict(text + "last,,up\n").summary
    #expect(late.lines == ["'x': 1 missing cell filled, first in line \(count + 2)"])
  }

  @Test func anErrorOfTheWriterIsThrown() throws {
    let table = try TableReader(path: folder.write("x,way\n3,up\n", to: "new.csv"))
    #expect(throws: Refusal.self) {
      _ = try PredictionStream(model).run(table) { _ in throw Refusal() }
    }
  }
}
