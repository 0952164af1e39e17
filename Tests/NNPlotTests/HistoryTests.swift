import NNPlot
import Testing

/// What is made of the rows and the columns of a history file.
struct HistoryTests {
  private func history(_ columns: [(String, [Double])]) -> History {
    History(columns: columns.map { History.Column(name: $0.0, values: $0.1) })
  }

  @Test func rowsInAnyOrderArePutInOrder() {
    let found = history([("epoch", [3, 1, 2]), ("cost", [0.3, 0.1, 0.2])])
    #expect(found.epochs == [1, 2, 3] && found.columns[0].values == [0.1, 0.2, 0.3])
    #expect(found.remarks == ["rows put in the order of their epochs"])
    #expect(history([("epoch", [1, 5, 9]), ("cost", [1, 2, 3])]).remarks == [])
  }

  /// A second training that adds its rows to the first one's is another line, not a zigzag.
  @Test func epochsThatGoBackBeginALineAnew() {
    let found = history([("epoch", [1, 2, 3, 2, 3, 1]), ("cost", [1, 2, 3, 4, 5, 6])])
    #expect(found.epochs == [1, 2, 3, 2, 3, 1] && found.columns[0].values == [1, 2, 3, 4, 5, 6])
    #expect(found.remarks == ["epochs go back 2 times: lines begin anew there"])
  }

  @Test func anEpochOfSeveralRowsGivesWayToSteps() {
    let loss: [Double] = [4, 3, .nan, 2]
    let found = history([
      ("epoch", [0, 0, 0, 1]), ("step", [49, 99, 99, 149]), ("train_loss", loss),
    ])
    #expect(found.counted == "step" && found.epochs == [49, 99, 99, 149])
    #expect(found.columns.map(\.name) == ["train_loss"])
    // Rows of an epoch that share no column can stand at it.
    let sparse = history([
      ("epoch", [0, 0, 1]), ("step", [9, 9, 19]), ("a", [1, .nan, 2]), ("b", [.nan, 1, .nan]),
    ])
    #expect(sparse.counted == "epoch" && sparse.epochs == [0, 0, 1])
  }

  @Test func rowsWithoutAnEpochAreSaid() {
    let found = history([("epoch", [1, .nan, 3, .infinity]), ("cost", [1, 2, 3, 4])])
    #expect(found.epochs == [1, 3] && found.columns[0].values == [1, 3])
    #expect(found.remarks == ["2 of 4 rows left out, which have no epoch"])
    let counted = history([("cost", [5, 6])])
    #expect(counted.epochs == [1, 2] && counted.counted == "row")
    #expect(counted.remarks == ["no column 'epoch': rows are counted"])
    #expect(history([]).epochs == [])
  }

  @Test(
    arguments: [
      ("cost", .training, "cost"), ("validation_cost", .validation, "cost"),
      ("val_loss", .validation, "loss"), ("loss_valid", .validation, "loss"),
      ("eval/loss", .validation, "loss"), ("train_loss_epoch", .training, "loss"),
      ("Test-Accuracy", .test, "accuracy"), ("learning_rate", .training, "learning rate"),
      ("validation", .training, "validation"), ("value", .training, "value"),
      ("balanced_accuracy", .training, "balanced accuracy"), ("", .training, ""),
      ("_", .training, "_"),
    ] as [(String, HistoryQuantity.Rows, String)])
  func aColumnsNameSaysItsRows(column: String, rows: HistoryQuantity.Rows, name: String) {
    let found = HistoryQuantity(column: column)
    #expect(found.rows == rows && found.name == name)
  }
}
