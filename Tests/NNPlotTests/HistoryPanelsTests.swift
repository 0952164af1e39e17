import NNPlot
import Plot
import TestSupport
import Testing

/// Which panels histories become, and how their lines look.
struct HistoryPanelsTests {
  private func history(_ columns: [(String, [Double])], name: String = "") -> History {
    let epochs = History.Column(name: "epoch", values: [1, 2, 3])
    return History(
      name: name, columns: [epochs] + columns.map { History.Column(name: $0.0, values: $0.1) })
  }

  private func lines(_ figure: Figure) -> [Line] { figure.marks.compactMap { $0 as? Line } }

  private let falling: [Double] = [3, 2, 1]
  private let rising: [Double] = [0.1, 0.5, 0.9]

  /// The cost first, then shares in one frame, then the rest; what is held out beside what is trained on.
  @Test func eachQuantityHasAPanel() {
    let found = HistoryPanels([
      history([
        ("learning_rate", falling), ("f1", rising), ("val_loss", falling), ("seconds", rising),
        ("accuracy", rising), ("loss", falling), ("val_f1", rising), ("empty", [.nan, .nan, .nan]),
      ])
    ])
    #expect(found.names == ["loss", "share", "seconds", "learning rate"])
    let page = found.page()
    #expect(page.title == "training over epochs" && page.subtitle == "dashed: validation")
    #expect(page.rows.map(\.count) == [2, 2])
    let figures = page.figures
    #expect(lines(figures[0]).map(\.label) == ["training", "validation"])
    #expect(lines(figures[1]).map(\.label) == ["f1", nil, "accuracy"])
    let colors = lines(figures[1]).map(\.color)
    #expect(colors[0] == colors[1] && colors[1] != colors[2])
    #expect(lines(figures[1]).map { $0.dash.isEmpty } == [true, false, true])
    // Only the lowest panels say what is counted.
    #expect(figures.map(\.xAxis.label) == ["", "", "epoch", "epoch"])
  }

  @Test func whatHasNoRoomIsSaid() {
    let found = HistoryPanels([history([("cost", falling), ("f1", rising), ("auc", rising)])])
    let page = found.page(most: 1)
    #expect(page.figures.map(\.title) == ["cost over epochs"])
    #expect(page.figures[0].subtitle == "no room for f1, auc")
    #expect(found.page().figures.count == 2)
  }

  @Test func whatIsAskedForIsShown() {
    let all = [
      history([("cost", falling), ("validation_cost", falling), ("accuracy", rising)])
    ]
    func names(_ shown: [String]) -> [String] { HistoryPanels(all, shown: shown).names }
    #expect(names(["accuracy", "cost"]) == ["accuracy", "cost"])
    // Another program's word for it.
    #expect(names(["loss"]) == ["cost"])
    let alone = HistoryPanels(all, shown: ["validation_cost"])
    #expect(alone.names == ["validation cost"] && lines(alone.page().figures[0]).count == 1)
    #expect(HistoryPanels(all, shown: ["cost", "auc"]).missing == "auc")
    #expect(HistoryPanels(all, shown: ["cost"]).missing == nil)
  }

  /// One colour a training, dashes for what is held out, whatever word each program has for its cost.
  @Test func severalTrainingsShareAFrame() throws {
    let one = history([("cost", falling), ("validation_cost", falling)], name: "a")
    let other = history([("loss", rising), ("val_loss", rising)], name: "b")
    let figure = try #require(HistoryPanels([one, other]).page().figures.first)
    let found = lines(figure)
    #expect(found.count == 4 && found.compactMap(\.label) == ["a", "b"])
    #expect(found[0].color == found[1].color && found[2].color == found[3].color)
    #expect(found[0].color != found[2].color && figure.subtitle == "dashed: validation")
    #expect(found.map { $0.dash.isEmpty } == [true, false, true, false])
  }

  @Test func whatWasAssumedNamesTheFile() {
    let epochs = History.Column(name: "epoch", values: [2, 1])
    let cost = History.Column(name: "cost", values: [1, 2])
    let unordered = History(name: "b", columns: [epochs, cost])
    func subtitle(_ histories: [History]) -> String? {
      HistoryPanels(histories).page().figures.first?.subtitle
    }
    #expect(subtitle([unordered]) == "rows put in the order of their epochs")
    let both = subtitle([history([("cost", falling)], name: "a"), unordered])
    #expect(both == "b: rows put in the order of their epochs")
  }
}
