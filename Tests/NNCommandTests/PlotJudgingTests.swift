import FileIO
import TestSupport
import Testing

/// The figures of `nn plot` that judge a network, as their users run them.
struct PlotJudgingTests {
  private func trained() throws -> Command {
    let command = try Command()
    // Every third row is wrong, so that nothing is perfect.
    let rows = (0..<60).map { index in
      let x = Double(index * 7 % 60) / 10 - 3
      return "\(x),\(Double(index % 8) / 4),\((x > 0) == (index % 3 > 0) ? 1 : 0)\n"
    }
    try command.folder.write("x,y,label\n\(rows.joined())", to: "points.csv")
    let words = "train points.csv --epochs 30 --every 0 --quiet --out m"
    #expect(try command.run(words).code == 0)
    return command
  }

  @Test func theAreaIsThatOfEvaluate() throws {
    let command = try trained()
    let json = try JSON(
      parsing: Array(command.run("evaluate m points.csv --json").output.utf8)[...])
    guard case .number(let area) = json["auc"] else {
      Issue.record("no auc")
      return
    }
    let result = try command.run("plot roc m points.csv --terminal svg -o roc.svg")
    #expect(result.code == 0 && result.errors.isEmpty)
    let svg = String(decoding: try bytes(of: command.folder.file("roc.svg")), as: UTF8.self)
    let title = try #require(svg.split(separator: "area ").dropFirst().first)
    #expect(isClose(try #require(Double(title.prefix(6))), area, absolute: 5.1e-5))
  }

  @Test func eachIsDrawn() throws {
    let command = try trained()
    for figure in ["precision-recall", "calibration", "gradcheck", "importance"] {
      let result = try command.run("plot \(figure) m points.csv")
      #expect(result.code == 0 && result.errors.isEmpty, "\(figure): \(result.errors)")
      #expect(command.files(".").contains("\(figure).png"))
    }
    let result = try command.run("plot residuals m points.csv")
    #expect(result.code == 65)
    #expect(
      result.errors
        == "nn: m: residuals are of numbers and the network tells classes apart; draw 'confusion' "
        + "or 'roc'\n")
  }
}
