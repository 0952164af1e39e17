import FileIO
import NN
import Testing

@testable import Runs

struct ScoresTests {
  @Test func outputsAreReadAsTheTaskSays() throws {
    let names = ["no", "yes"]
    let logit = PredictionTask.twoClasses(names, at: 0...1, by: .logit)
    let targets: Matrix = [[0.0], [1], [1]]
    let byLogit = Scores(outputs: Matrix([[-2.0], [0], [-1]]), targets: targets, task: logit)
    #expect(byLogit.value(of: .accuracy) == 2.0 / 3)
    #expect(
      isNear(byLogit.value(of: .logLoss), (0.126928011 + 0.693147181 + 1.313261688) / 3, 1e-8))

    let tanh = PredictionTask.twoClasses(names, at: -1...1, by: .number)
    let byNumber = Scores(
      outputs: Matrix<Float>([[-0.9], [0.8], [0.1]]), targets: [[-1], [1], [1]], task: tanh)
    #expect(byNumber.value(of: .accuracy) == 1 && byNumber.value(of: .f1) == 1)
    for metric in [Metric.logLoss, .auc, .brier] { #expect(byNumber.value(of: metric) == nil) }
    #expect(byNumber.json["calibration"] == .null && !byNumber.text.contains("calibration"))

    let logits: Matrix = [[3.0, 0, 0], [0, 3, 0]]
    let classes = Scores(
      outputs: logits, targets: [[1, 0, 0], [0, 0, 1]], task: .classes(["a", "b", "c"]))
    #expect(classes.value(of: .accuracy) == 0.5 && classes.rows == 2)

    let numbers = Scores(
      outputs: Matrix([[1.0], [3]]), targets: [[1], [2]], task: .number, names: ["y"])
    #expect(numbers.value(of: .mae) == 0.5 && numbers.value(of: .accuracy) == nil)
  }

  @Test func theAccuracyIsThatOfTheTask() throws {
    // Logits so large that both probabilities are rounded to the same number.
    let task = PredictionTask.classes(["a", "b"])
    let outputs: Matrix<Float> = [[0, 1e-8], [0, -1e-8]]
    let targets: Matrix<Double> = [[0, 1], [1, 0]]
    let scores = Scores(outputs: outputs, targets: targets, task: task)
    #expect(scores.value(of: .accuracy) == 1)
    #expect(task.rightRows(outputs: outputs, targets: targets) == 2)
  }

  @Test func theTrivialAnswerComesFromTraining() throws {
    let classes = PredictionTask.classes(["a", "b"])
    let trained: Matrix<Double> = [[1, 0], [0, 1], [0, 1]]
    let answer = try #require(TrivialAnswer(to: trained, task: classes))
    #expect(answer == .commonestClass(1))
    let held: Matrix<Double> = [[1, 0], [1, 0], [0, 1]]
    let scores = Scores(outputs: held, targets: held, task: classes, trivial: answer)
    #expect(scores.summary == "accuracy 100.0 % (3 of 3), the commonest class alone 33.3 %")

    #expect(TrivialAnswer(to: [[1], [2], [6]], task: .number) == .means([3]))
    #expect(TrivialAnswer(to: Matrix(rows: 0, columns: 1), task: .number) == nil)
    let numbers = Scores(
      outputs: Matrix([[1.0], [3]]), targets: [[1], [3]], task: .number, trivial: .means([3]))
    #expect(numbers.summary == "R2 1, RMSE 0, MAE 0, the mean alone -1")
  }

  @Test func everyMetricHasAValueWhereItFits() {
    let tasks: [PredictionTask] = [
      .number, .numbers(2), .classes(["a", "b", "c"]),
      .twoClasses(["a", "b"], at: 0...1, by: .logit),
      .twoClasses(["a", "b"], at: 0...1, by: .probability),
      .twoClasses(["a", "b"], at: -1...1, by: .number),
    ]
    for task in tasks {
      let width = task.outputWidth
      let targets = Matrix<Double>(
        rows: 3, columns: width, elements: (0..<3 * width).map { Double($0 % (width + 1) % 2) })
      let scores = Scores(
        outputs: Matrix(rows: 3, columns: width, repeating: 0.25), targets: targets, task: task)
      for metric in Metric.allCases {
        #expect((scores.value(of: metric) != nil) == metric.fits(task), "\(metric) \(task)")
      }
      #expect(!Metric.fitting(task).isEmpty)
    }
  }
}

/// Random rows, also few, of one class, with the same numbers, and with numbers that are none.
struct RandomScoresTests {
  private static let odd = [
    Double.nan, .infinity, -.infinity, -0.0, 1e308, Double.leastNormalMagnitude, 1e160, -1e160,
  ]

  @Test func noTextHasANumberThatIsNone() throws {
    var generator = RandomGenerator(seed: 5, stream: .data)
    let tasks: [PredictionTask] = [
      .number, .numbers(3), .classes(["a", "b"]), .classes(["a", "b", "c", "d"]),
      .twoClasses(["a", "b"], at: 0...1, by: .logit),
      .twoClasses(["a", "b"], at: 0...1, by: .probability),
      .twoClasses(["a", "b"], at: -1...1, by: .number),
    ]
    for round in 0..<3000 {
      let task = tasks[round % tasks.count]
      let (rows, width) = (Int(generator.next() % 6), task.outputWidth)
      let count = rows * width
      let isOdd = generator.uniform() < 0.3
      let numbers = (0..<2 * count).map { _ in
        let number = (generator.normal() * 2).rounded() / 2
        return isOdd && generator.uniform() < 0.3
          ? Self.odd[Int(generator.next() % UInt64(Self.odd.count))] : number
      }
      let scores = Scores(
        outputs: Matrix(rows: rows, columns: width, elements: Array(numbers[..<count])),
        targets: Matrix(rows: rows, columns: width, elements: Array(numbers[count...])), task: task)
      let text = scores.text + scores.summary + (scores.warning ?? "")
      for word in ["nan", "inf", "-0 ", "-0\n", "-0.0 ", "-0,"] {
        #expect(!text.contains(word), "\(text)")
      }
      for metric in Metric.allCases {
        if let value = scores.value(of: metric) {
          #expect(value.isFinite && metric.range.contains(value), "\(metric) \(value)")
        }
      }
      let written = scores.json.description
      #expect(try JSON(parsing: Array(written.utf8)[...]) == scores.json)
      #expect((scores.isBetterThanTrivial == nil) == (rows == 0))
    }
  }
}
