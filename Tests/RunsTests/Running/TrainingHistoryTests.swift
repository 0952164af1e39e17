import FileIO
import NN
import Testing

@testable import Runs

struct TrainingHistoryTests {
  private func history(_ change: (inout Recipe) -> Void = { _ in }) throws -> TrainingHistory {
    var recipe = Recipe(data: .spirals(points: 60), network: "4 tanh, 1 sigmoid", epochs: 250)
    recipe.validation = .share(0.3)
    recipe.patience = .none
    change(&recipe)
    return try Run<Double>(recipe).train().history
  }

  @Test func metricsAreTakenMoreSeldomLaterAndAtTheEnd() throws {
    let first = Array(1...20)
    let rest = Array(stride(from: 30, through: 200, by: 10))
    #expect(try history().metrics.epochs == first + rest + [250])
    #expect(try history { $0.epochs = 205 }.metrics.epochs == first + rest + [205])
    #expect(try history { $0.metricsEvery = 100 }.metrics.epochs == [100, 200, 250])
    #expect(try history { $0.epochs = 3 }.metrics.epochs == [1, 2, 3])
  }

  @Test func metricsOfManyRowsAreTakenSeldom() {
    var recipe = Recipe()
    func epochs(rows: Int) -> [Int] {
      (1...2500).filter { recipe.takesMetrics(afterEpoch: $0, rows: rows) }
    }
    #expect(epochs(rows: 10_001) == [1, 2, 10, 20, 100, 200, 1000, 2000])
    #expect(epochs(rows: 10_000).count == 20 + 18 + 18)
    recipe.monitor = .metric(.auc)
    #expect(epochs(rows: 10_001).count == 2500)
    recipe.metricsEvery = 1000
    #expect(epochs(rows: 10_001) == [1000, 2000])
  }

  @Test func theLastMetricsAreThoseOfTheModel() throws {
    var recipe = Recipe(data: .spirals(points: 60), network: "4 tanh, 1 sigmoid", epochs: 30)
    recipe.validation = .share(0.3)
    recipe.patience = .none
    let run = try Run<Double>(recipe)
    let result = try run.train()
    let report = try RunReport(run, result)
    for metric in Metric.fitting(run.task) {
      func last(_ name: String) -> Double? {
        result.history.metrics.columns.first { $0.name == name }?.values.last
      }
      #expect(last(metric.key) == report.training.value(of: metric))
      #expect(last("validation_\(metric.key)") == report.heldOut?.value(of: metric))
    }
  }

  @Test func aTableHasEmptyCellsWhereNothingWasTaken() throws {
    let history = try history {
      $0.epochs = 3
      $0.metricsEvery = 2
    }
    let lines = history.csv.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[0].hasPrefix(
        "epoch,cost,validation_cost,learning_rate,gradient_norm,accuracy,validation_accuracy,"))
    let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(cells.dropLast().allSatisfy { $0.count == cells[0].count } && cells.count == 5)
    #expect(cells[1].dropFirst(5).allSatisfy(\.isEmpty) && !cells[1].prefix(5).contains(""))
    #expect(!cells[2].contains("") && !cells[3].contains(""))
    // The same as the rows.
    for epoch in 1...3 {
      let row = history.values(ofEpoch: epoch)
      let named = zip(cells[0], cells[epoch]).dropFirst().filter { !$0.1.isEmpty }
      #expect(row.map(\.name) == named.map { String($0.0) })
      #expect(row.map { "\($0.value)" } == named.map { String($0.1) })
    }
  }

  @Test func metricsOfOtherEpochsAreFound() {
    var metrics = MetricHistory()
    for epoch in [2, 4, 5, 9] { metrics.append(epoch, [("f1", Double(epoch))]) }
    #expect(
      (1...10).map { metrics.index(ofEpoch: $0) } == [nil, 0, nil, 1, 2, nil, nil, nil, 3, nil])
    #expect(metrics.columns == [HistoryColumn(name: "f1", values: [2, 4, 5, 9])])
  }

  @Test func damagedMetricsAreRefused() {
    let column = HistoryColumn(name: "f1", values: [1, 2])
    #expect(MetricHistory(epochs: [1, 3], columns: [column], of: 3) != nil)
    #expect(MetricHistory(epochs: [], columns: [], of: 0) != nil)
    #expect(MetricHistory(epochs: [3, 1], columns: [column], of: 3) == nil)
    #expect(MetricHistory(epochs: [0, 1], columns: [column], of: 3) == nil)
    #expect(MetricHistory(epochs: [1, 4], columns: [column], of: 3) == nil)
    #expect(MetricHistory(epochs: [1], columns: [column], of: 3) == nil)
    #expect(MetricHistory(epochs: [], columns: [column], of: 3) == nil)
    #expect(MetricHistory(epochs: [1, 2], columns: [], of: 3) == nil)
  }
}
