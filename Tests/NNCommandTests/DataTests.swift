import FileIO
import TestSupport
import Testing

struct DataTests {
  private func command() throws -> Command {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    return command
  }

  @Test func aTableIsDescribed() throws {
    let result = try command().run("data points.csv")
    #expect(result.code == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines[0] == "points.csv: 20 rows, 3 columns" && lines.count == 6)
    #expect(lines[2].hasPrefix("x ") && lines[3].contains("-1.5 to 1.5"))
    #expect(lines[4].hasPrefix("label ") && lines[4].hasSuffix("target"))
    #expect(lines[5].hasPrefix("target 'label': 2 classes: 0 10, 1 10"))
    let other = try command().run("data points.csv --target x").output
    #expect(other.contains("target 'x'") && !other.contains("target 'label'"))
    #expect(try command().run("data -", input: pointsTable).output.hasPrefix("standard input: 20"))
  }

  @Test func theDescriptionIsJSON() throws {
    let result = try command().run("data points.csv --json")
    let json = try JSON(parsing: Array(result.output.utf8)[...])
    #expect(result.code == 0 && json["rows"] == .number(20))
    #expect(json["targets"] == .array([.string("label")]))
    guard case .array(let columns)? = json["columns"] else {
      Issue.record("no columns")
      return
    }
    #expect(columns.map { $0["name"] } == [.string("x"), .string("y"), .string("label")])
    #expect(columns[0]["least"] == .number(-2) && columns[2]["target"] == .boolean(true))
  }

  @Test func toySetsAreWritten() throws {
    let command = try command()
    for name in [
      "spirals", "moons", "circles", "blobs", "xor", "checkerboard", "gaussians", "sine", "steps",
    ] {
      let result = try command.run("data \(name) --points 12")
      #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
      let rows = result.output.split(separator: "\n").count - 1
      #expect(rows == (name == "spirals" ? 24 : 12), "\(name)")
      #expect(try command.run("data \(name) --points 12").output == result.output)
      let seeded = try command.run("data \(name) --points 12 --seed 7")
      #expect(seeded.output != result.output && seeded.code == 0, "\(name)")
    }
    let three = try command.run("data spirals --classes 3 --noise 0 --points 5").output
    #expect(three.split(separator: "\n").count == 16)
  }

  /// What `nn data` writes, `nn train` learns.
  @Test func aToySetIsTrained() throws {
    let result = try command().runShell(
      "$NN data moons --points 50 > moons.csv && exec $NN train moons.csv --epochs 2")
    #expect(result.code == 0 && result.errors.contains("target 'label': 2 classes: 0 25, 1 25"))
  }

  @Test(
    arguments: [
      ("data", 64, "data"), ("data none.csv", 66, "none.csv"),
      ("data moons --target x", 64, "are for files"), ("data moons --json", 64, "are for files"),
      ("data points.csv --points 3", 64, "--points is for toy sets"),
      ("data moons --points 0", 64, "--points 0: give"), ("data moons --noise -1", 64, "--noise"),
      ("data blobs --points 2 --classes 5", 64, "5 classes need 5 points or more"),
      ("data points.csv --target z", 65, "no column 'z'"),
      ("data points.csv --encoding x", 64, "--encoding x"),
    ] as [(String, Int32, String)])
  func mistakes(words: String, code: Int32, place: String) throws {
    let result = try command().run(words)
    #expect(result.code == code && result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.contains(place) && result.output.isEmpty, "\(result.errors)")
  }
}
