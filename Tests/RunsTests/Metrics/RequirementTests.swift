import NN
import Testing

@testable import Runs

struct RequirementTests {
  private static let scores = Scores.classes(
    ClassScores(
      probabilities: [[0.1], [0.9], [0.6], [0.7]], targets: [0, 1, 1, 0], classNames: ["a", "b"]))

  @Test func boundsAreMetOrSaidNotToBe() throws {
    #expect(try Requirement(parsing: "accuracy=0.75") == Requirement(.accuracy, 0.75))
    for text in ["accuracy=0.75", "brier=0.2", "accuracy = 0", "log-loss=1"] {
      let requirement = try Requirement(parsing: text)
      #expect(requirement.fault(in: Self.scores) == nil, "\(text)")
      #expect(try Requirement(parsing: requirement.description) == requirement)
    }
    #expect(
      try Requirement(parsing: "accuracy=0.9").fault(in: Self.scores)
        == "accuracy 0.75 is below the required 0.9")
    // A difference in the last bits is one of rounding.
    #expect(Requirement(.accuracy, 0.75 + 1e-15).fault(in: Self.scores) == nil)
    #expect(Requirement(.accuracy, 0.75 + 1e-9).fault(in: Self.scores) != nil)
    let numbers = Scores.numbers(
      NumberScores(outputs: Matrix([[1.0], [2]]), targets: [[1], [3]]))
    #expect(
      try Requirement(parsing: "rmse=0.5").fault(in: numbers)
        == "rmse 0.7071067811865476 is above the required 0.5")
    #expect(try Requirement(parsing: "rmse=3").fault(in: numbers) == nil)
    #expect(try Requirement(parsing: "r2=-4").fault(in: numbers) == nil)
    #expect(
      try Requirement(parsing: "auc=0.5").fault(in: numbers)
        == "auc has no value for these rows; require one of r2, rmse, mae")
    let none = Scores.numbers(
      NumberScores(
        outputs: Matrix<Double>(rows: 0, columns: 1), targets: Matrix(rows: 0, columns: 1)))
    #expect(
      try Requirement(parsing: "r2=0.5").fault(in: none)
        == "r2 has no value for these rows; give rows with a target")
  }

  @Test func wrongWordsAreExplained() {
    let wrong = [
      ("acuracy=0.9", "character 1: unknown metric 'acuracy', did you mean 'accuracy'?"),
      ("R2=0.9", "character 1: unknown metric 'R2', did you mean 'r2'?"),
      ("speed=0.9", "known are accuracy, balanced-accuracy, f1, log-loss"),
      ("accuracy", "character 1: no value for accuracy; write accuracy=0.95"),
      ("accuracy=", "character 10: '' is not a number; write accuracy=0.95"),
      ("accuracy=95%", "character 10: '95%' is not a number; write accuracy=0.95"),
      ("accuracy=95", "character 10: accuracy is a number from 0 to 1; write accuracy=0.95"),
      ("rmse=-1", "character 6: rmse is a number from 0; write rmse=0.1"),
      ("r2=2", "character 4: r2 is a number up to 1; write r2=0.95"),
      ("rmse=nan", "'nan' is not a number"), ("=3", "no metric"), ("", "no metric"),
      ("accuracy x=3", "has no settings"),
    ]
    for (text, message) in wrong {
      let error = #expect(throws: WordError.self, "\(text)") { try Requirement(parsing: text) }
      #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
      #expect(error?.text == text)
    }
  }
}
