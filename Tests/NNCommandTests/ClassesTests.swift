import TestSupport
import Testing

/// Choices between classes, from the table to the picture.
struct ClassesTests {
  /// Forty points of three classes around three places, and their names in quotes where they must be.
  private static let table =
    "x,y,kind\n"
    + (0..<39).map { index in
      let (x, y) = (Double(index % 4) / 4, Double(index % 5) / 5)
      let places = [(0.0, 0.0), (4.0, 0.0), (0.0, 4.0)]
      let name = ["\"a, b\"", "c", "青"][index % 3]
      return "\(places[index % 3].0 + x),\(places[index % 3].1 + y),\(name)\n"
    }.joined()

  private func command() throws -> Command {
    let command = try Command()
    try command.folder.write(Self.table, to: "points.csv")
    return command
  }

  private let train =
    "train points.csv --validation 0 --learning-rate 0.02 --epochs 60"

  @Test(arguments: ["", "--precision f32 --batch-size 10", "--threads 3"])
  func threeClassesAreLearntAndNamed(options: String) throws {
    let command = try command()
    let training = try command.run("\(train) --every 0 --out m \(options)")
    #expect(training.code == 0 && training.errors.contains("accuracy 100.0 % (39 of 39)"))
    let lines = try command.run("predict m/model.safetensors points.csv").output
      .split(separator: "\n")
    #expect(lines[0] == "class,\"probability of a, b\",probability of c,probability of 青")
    for (row, line) in lines.dropFirst().enumerated() {
      let name = ["\"a, b\"", "c", "青"][row % 3]
      #expect(line.hasPrefix("\(name),"))
      let shares = line.dropFirst(name.count + 1).split(separator: ",").compactMap { Double($0) }
      #expect(shares.count == 3 && isClose(shares.reduce(0, +), 1, absolute: 1e-6))
      #expect(shares.max() == shares[row % 3])
    }
  }

  @Test func picturesNameTheClasses() throws {
    let command = try command()
    #expect(try command.run("\(train) --every 30 --quiet --out m").code == 0)
    #expect(command.files("m/frames").count == 3)
    let result = try command.run("plot boundary m/model.safetensors points.csv -o b.svg")
    #expect(result.code == 0)
    let svg = try command.text("b.svg")
    for name in ["a, b", "c", "青"] { #expect(svg.contains(">\(name)<")) }
  }

  @Test func oneInputGivesACurveForEachClass() throws {
    let command = try Command()
    let rows = (0..<30).map { "\($0),\(["low", "mid", "top"][$0 / 10])\n" }.joined()
    try command.folder.write("x,kind\n" + rows, to: "points.csv")
    #expect(try command.run("\(train) --every 0 --quiet --out m").code == 0)
    let result = try command.run("plot boundary m/model.safetensors points.csv -o b.svg")
    #expect(result.code == 0)
    let svg = try command.text("b.svg")
    for name in ["low", "mid", "top", "probability"] { #expect(svg.contains(">\(name)<")) }
  }

  @Test func twoNamesAreTheEndsOfASigmoid() throws {
    let command = try Command()
    let rows = (0..<20).map { "\(Double($0) / 10 - 1),\($0 < 10 ? "no" : "yes")\n" }.joined()
    try command.folder.write("x,ok\n" + rows, to: "t.csv")
    #expect(try command.run("train t.csv --preset script --epochs 2000 --quiet --out m").code == 0)
    let answer = try command.run("predict m/model.safetensors", input: "x\n-0.9\n0.9\n").output
      .split(separator: "\n")
    #expect(answer[0] == "probability of yes,class")
    #expect(answer[1].hasSuffix(",no") && answer[2].hasSuffix(",yes"))
  }

  @Test func theSpiralsAreClassesToo() throws {
    let command = try Command()
    let result = try command.run("train --loss cross-entropy --epochs 3 --every 0 --out m")
    #expect(result.code == 0 && result.errors.contains("accuracy"))
    #expect(try command.run("plot boundary m/model.safetensors spirals").code == 0)
    #expect(try command.run("gradcheck --loss cross-entropy").code == 0)
  }

  @Test(arguments: [
    (["--loss", "cross-entropy", "--network", "2 linear"], 64, "let it end in '3 linear'"),
    (["--loss", "cross-entropy", "--network", "3 tanh"], 64, "linear"),
    (["--loss", "cross-entropy", "--target", "nothing"], 65, "'nothing'"),
    (["--loss", "mse"], 64, "the target has 3 classes; say --loss cross-entropy"),
  ])
  func mistakesAreNamed(options: [String], code: Int32, words: String) throws {
    let command = try command()
    let result = try command.run("train points.csv --out m", arguments: options)
    #expect(result.code == code && result.errorLines.count == 1)
    #expect(result.errors.contains(words))
    #expect(command.files("m").isEmpty)
  }

  @Test func aClassThatTheModelDoesNotKnowIsNamed() throws {
    let command = try command()
    #expect(try command.run("\(train) --every 0 --quiet --out m").code == 0)
    let result = try command.run(
      "plot boundary m/model.safetensors - -o b.png", input: "x,y,kind\n0,0,c\n1,1,zebra\n")
    #expect(result.code == 65 && result.errorLines.count == 1)
    #expect(result.errors.contains("standard input:3:3: ") && result.errors.contains("'zebra'"))
    #expect(!command.files(".").contains("b.png"))
  }
}
