import Foundation
import TestSupport
import Testing

/// `nn plot` as scripts of gnuplot and as tables.
struct PlotDataTests {
  private func trained() throws -> Command {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    #expect(try command.run("train points.csv --epochs 20 --every 0 --quiet --out run").code == 0)
    return command
  }

  @Test func aBoundaryIsARowAPoint() throws {
    let command = try trained()
    let result = try command.run("plot boundary run points.csv --terminal csv")
    #expect(result.code == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 200 * 200 + 1)
    #expect(lines[0].hasPrefix("x,y,class,"))
    let cells = lines.dropFirst().map { $0.split(separator: ",") }
    #expect(cells.allSatisfy { $0.count == cells[0].count && Double($0[3]) != nil })
    // The rows are those that the model predicts.
    let rows = cells.enumerated().filter { $0.offset % 997 == 0 }.map(\.element)
    let table = "x,y\n" + rows.map { "\($0[0]),\($0[1])\n" }.joined()
    try command.folder.write(table, to: "places.csv")
    let predicted = try command.run("predict run/model.safetensors places.csv")
    for (row, line) in zip(rows, predicted.output.split(separator: "\n").dropFirst()) {
      #expect(line.split(separator: ",").contains { row[2].hasSuffix($0) }, "\(line) at \(row)")
    }
  }

  @Test func aHistoryIsItsFile() throws {
    let command = try Command()
    try command.folder.write("epoch,cost\n1,0.5\n2,\n4,0.25\n", to: "h.csv")
    #expect(try command.run("plot history h.csv -o table.csv").code == 0)
    #expect(try command.text("table.csv") == "epoch,cost\n1,0.5\n2,\n4,0.25\n")
  }

  @Test func aScriptIsAFileOrAFolder() throws {
    let command = try trained()
    let words = "plot boundary run points.csv"
    #expect(try command.run("\(words) -o deep.gp").code == 0)
    let script = try command.text("deep.gp")
    #expect(script.hasPrefix("# boundary: epoch 20, cost "))
    #expect(script.contains("set output 'deep.png'\n"))
    #expect(try command.run("\(words) --terminal gnuplot").code == 0)
    #expect(try command.text("boundary.gp").contains("set output 'boundary.png'\n"))
    #expect(try command.run("\(words) --terminal gnuplot -o a/b").code == 0)
    #expect(command.files("a/b") == ["plot.csv", "plot.gp"])
    #expect(try command.text("a/b/plot.gp").contains("set output 'plot.png'\n"))
    let output = try command.run("\(words) --terminal gnuplot -o -")
    #expect(output.output == (try command.text("boundary.gp")))
  }

  @Test func aFolderThatCannotBeWrittenStaysAway() throws {
    let command = try trained()
    try command.folder.write("", to: "file")
    let result = try command.run("plot boundary run points.csv --terminal gnuplot -o file")
    #expect(result.code == 73 && result.errorLines.count == 1)
    #expect(result.errors.contains("file is in the way"))
  }

  @Test(arguments: ["plot --terminal list", "plot boundary model --terminal=list"])
  func terminalsAreListed(words: String) throws {
    let result = try Command().run(words)
    #expect(result.code == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    let names = lines.map { $0.prefix { $0 != " " } }
    #expect(
      names == ["png", "svg", "pdf", "block", "dumb", "kitty", "sixel", "gnuplot", "csv"])
    #expect(lines.allSatisfy { $0.count <= 79 && $0.hasSuffix(")") })
  }
}
