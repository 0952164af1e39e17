import FileIO
import NN
import Testing

@testable import Runs

struct NumberScoresTests {
  @Test func scoresAreThoseOfScikitLearn() throws {
    let cases = try ScikitLearn().numbers
    #expect(cases.count == 4)
    for known in cases {
      let name = try known.word("name")
      let scores = NumberScores(
        outputs: try known.matrix("outputs"), targets: try known.matrix("targets"))
      for metric in [Metric.r2, .rmse, .mae] {
        #expect(
          isNear(scores.value(of: metric), try known.number(metric.rawValue), 1e-9), "\(name)")
        let each = try known.numbers("\(metric.rawValue)s")
        #expect(scores.targets.count == each.count)
      }
      for (number, target) in scores.targets.enumerated() {
        #expect(isNear(target.r2, try known.numbers("r2s")[number], 1e-9), "\(name)")
        #expect(isNear(target.rmse, try known.numbers("rmses")[number], 1e-12), "\(name)")
        #expect(isNear(target.mae, try known.numbers("maes")[number], 1e-12), "\(name)")
        #expect(isNear(target.deviation, try known.numbers("deviations")[number]), "\(name)")
        // The mean alone errs by the deviation.
        #expect(isNear(target.trivialRMSE, target.deviation) && target.trivialR2 == 0)
      }
      #expect(scores.isBetterThanTrivial == (name != "worse than the mean"))
      #expect((scores.warning == nil) == (name != "worse than the mean"))
      for metric in [Metric.accuracy, .auc] { #expect(scores.value(of: metric) == nil) }
    }
  }

  @Test func theSummaryIsOneLine() {
    let outputs: Matrix<Float> = [[12], [14], [21], [29]]
    let targets: Matrix = [[10.0], [15], [20], [30]]
    let scores = NumberScores(
      outputs: outputs, targets: targets, names: ["mpg"], units: ["mpg"])
    #expect(scores.summary == "R2 0.968, RMSE 1.32 mpg, MAE 1.25, the mean alone 0")
    #expect(
      scores.text == """
        R2 0.968, RMSE 1.32 mpg, MAE 1.25, the mean alone 0

        4 rows
        target        r2   rmse   mae   mean  deviation  r2 of mean   outputs
        mpg (mpg)  0.968  1.323  1.25  18.75      7.395           0  12 to 29

        """)
    let trained = NumberScores(outputs: outputs, targets: targets, means: [15])
    #expect(trained.summary.hasSuffix("MAE 1.25, the mean alone -0.257"))
    let several = NumberScores(
      outputs: Matrix([[1.0, 2], [2, 4]]), targets: [[1, 3], [2, 4]], names: ["a", ""])
    #expect(
      several.summary
        == "R2 0, the mean of 2 targets (a 1, target 2 -1), the means alone 0")
  }

  @Test func constantTargetsHaveNoR2() {
    // Three times 0.1 has not the mean 0.1 in floating point.
    let scores = NumberScores(
      outputs: Matrix([[0.1], [0.2], [0.3]]), targets: [[0.1], [0.1], [0.1]])
    #expect(scores.value(of: .r2) == nil && scores.targets[0].deviation == 0)
    #expect(isNear(scores.value(of: .mae), 0.1) && scores.isBetterThanTrivial == false)
    #expect(scores.summary == "RMSE 0.129, MAE 0.1, no R2 as all targets are the same")
    #expect(scores.warning == nil && !scores.text.contains("nan"))
    let one = NumberScores(outputs: Matrix([[2.0]]), targets: [[1]])
    #expect(one.summary == "RMSE 1, MAE 1, no R2 as there is one row")
    #expect(one.json["r2"] == .null && one.json["rmse"] == .number(1))
    // Another target is not constant.
    let both = NumberScores(outputs: Matrix([[0.0, 1], [0, 2]]), targets: [[0, 1], [0, 2]])
    #expect(both.value(of: .r2) == 1 && both.isBetterThanTrivial == true)
  }

  @Test func noRowsHaveNoScore() {
    let scores = NumberScores(
      outputs: Matrix<Double>(rows: 0, columns: 2), targets: Matrix(rows: 0, columns: 2))
    for metric in Metric.allCases { #expect(scores.value(of: metric) == nil) }
    #expect(scores.isBetterThanTrivial == nil && scores.warning == nil)
    #expect(scores.summary == "no rows to score" && scores.text == "no rows to score\n")
    #expect(scores.json["better_than_trivial"] == .null)
  }

  @Test func numbersThatAreNotFiniteHaveNoScore() {
    for wrong in [Double.nan, .infinity, 1e200] {
      for columns in [1, 2] {
        let row = [Double](repeating: wrong, count: columns)
        let scores = NumberScores(
          outputs: Matrix([row, row]), targets: Matrix(rows: 2, columns: columns, repeating: 3))
        #expect(scores.value(of: .rmse) == nil && scores.isBetterThanTrivial == false)
        #expect(scores.summary == "no score as an output or a target is no finite number")
        #expect(!scores.text.contains("nan") && !scores.text.contains("inf"))
        #expect(!scores.json.description.contains("nan"))
      }
    }
  }

  @Test func aDeadModelIsCalledSo() {
    let scores = NumberScores(
      outputs: Matrix([[23.4459], [23.4459], [23.4459001]]), targets: [[20], [22], [30]])
    #expect(
      scores.warning
        == "no better than always answering the mean 24; it answers 23.45 for every row")
    #expect(scores.text.contains(scores.warning ?? "?"))
    let two = NumberScores(outputs: Matrix([[5.0, 5], [4, 6]]), targets: [[1, 2], [3, 3]])
    #expect(two.warning == "no better than always answering the means 2, 2.5")
  }
}
