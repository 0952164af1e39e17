import NN
import NNPlot
import Plot
import TestSupport
import Testing

/// Figures that judge a network, by their words.
struct JudgingFigureTests {
  private let moment = TrainingMoment(epoch: 3, cost: 0.5)

  private func network(outputs: Int, logistic: Bool = false) throws -> Sequential<Double> {
    try Sequential<Double>(
      [Linear(2, outputs)] + (logistic ? [Sigmoid()] : []), inputs: 2, seed: 4)
  }

  /// A subject of eight rows.
  private func subject(_ task: PredictionTask, logistic: Bool = false) throws
    -> NetworkSubject<Double>
  {
    let inputs: Matrix<Double> = [
      [0, 1], [1, 0], [2, 1], [-1, 2], [0.5, 0.25], [3, -1], [-2, 0], [1, 1],
    ]
    let width = task.outputWidth
    let targets = (0..<8).flatMap { row in
      (0..<width).map { column in width == 1 ? Double(row % 2) : row % width == column ? 1 : 0 }
    }
    return NetworkSubject(
      network: try network(outputs: width, logistic: logistic), inputs: inputs,
      targets: Matrix(rows: 8, columns: width, elements: targets), task: task,
      featureNames: ["a", "b"], targetName: "t")
  }

  private func page(_ words: String, _ subject: NetworkSubject<Double>) throws -> Page {
    try FigureWords(words).figure.picture(of: subject).page(subject.network, at: moment)
  }

  private let two = PredictionTask.twoClasses(["no", "yes"], at: 0...1, by: .logit)
  private let three = PredictionTask.classes(["x", "y", "z"])

  @Test func figuresOfClasses() throws {
    for words in ["roc", "precision-recall", "calibration", "confusion"] {
      for task in [two, three] {
        let page = try page(words, subject(task))
        #expect(!page.heading.isEmpty && !page.summary.isEmpty && page.summary.count <= 200)
      }
      let error = try #require(throws: FigureError.self) {
        try page(words, subject(.number))
      }
      #expect(error.message.contains("predicted"))
    }
  }

  @Test func figuresOfNumbers() throws {
    let one = try page("residuals", subject(.number))
    #expect(one.figures.count == 2 && one.summary.hasPrefix("Residuals of t on 8 rows"))
    var several = try subject(.numbers(3))
    let numbered = try page("residuals", several).figures.map(\.xAxis.label)
    #expect(numbered == (1...3).map { "predicted t \($0)" })
    several.targetNames = ["u", "v [m]", "w"]
    for words in ["residuals", "predicted"] {
      let labels = try page(words, several).figures.flatMap { [$0.xAxis.label, $0.yAxis.label] }
      #expect(labels.contains("predicted v [m]"))
    }
    let error = try #require(throws: FigureError.self) { try page("residuals", subject(two)) }
    #expect(error.message.contains("'confusion' or 'roc'"))
  }

  /// The axes of frames stay where they are while the network learns.
  @Test func residualAxesStay() throws {
    let subject = try subject(.number)
    let picture = try FigureWords("residuals").figure.picture(of: subject)
    let moment = TrainingMoment(epoch: 3, epochs: 9, cost: 0.5)
    let other = try Sequential<Double>([Linear(2, 1)], inputs: 2, seed: 99)
    let pages = [subject.network, other].map { picture.page($0, at: moment).figures }
    #expect(pages[0].map(\.yAxis.range) == pages[1].map(\.yAxis.range))
    #expect(pages[0].map(\.xAxis.range) == pages[1].map(\.xAxis.range))
  }

  /// An output near -1 or 1 is no probability; its middle is where classes meet.
  @Test func aNumberThatTellsClassesApart() throws {
    let task = PredictionTask.twoClasses(["no", "yes"], at: -1...1, by: .number)
    var subject = try subject(task)
    subject.targets = Matrix(rows: 8, columns: 1, elements: (0..<8).map { $0 % 2 == 0 ? -1 : 1 })
    #expect(try page("roc", subject).figures[0].subtitle.hasPrefix("marked: threshold 0, "))
    let error = try #require(throws: FigureError.self) { try page("calibration", subject) }
    #expect(error.message.contains("sigmoid"))
  }

  @Test func gradientsOfANetworkAreRight() throws {
    var subject = try subject(two)
    subject.loss = BinaryCrossEntropy(onLogits: true)
    // 2 weights, a bias, and 8 rows of 2 inputs.
    #expect(
      try page("gradcheck", subject).heading.hasPrefix("gradient of 19 elements: all right"))
    #expect(
      try page("gradcheck sample=1", subject).heading == "gradient of 3 of 19 elements: all right")
    subject.loss = nil
    #expect(throws: FigureError.self) { try page("gradcheck", subject) }
  }

  @Test func importancesAreDrawnAsTheyAreMeasured() throws {
    var subject = try subject(two)
    subject.importances = {
      ColumnImportances(
        names: ["b", "a"], drops: [0.5, 0.25], spreads: [0.1, 0], label: "fall of accuracy",
        remark: "accuracy 0.9 of 8 rows")
    }
    let figure = try page("importance", subject).figures[0]
    #expect(figure.subtitle == "accuracy 0.9 of 8 rows")
    #expect(
      figure.summary
        == "Importance of 2 columns by fall of accuracy; the greatest: b 0.5000, a 0.2500.")
    subject.importances = nil
    #expect(throws: FigureError.self) { try page("importance", subject) }
  }

  /// A network that has diverged gives no probabilities; its pictures are empty, not false.
  @Test func aDivergedNetworkIsDrawn() throws {
    for task in [two, three, .number] {
      let subject = try subject(task)
      var network = subject.network
      network.parameters = network.parameters.map { _ in .nan }
      for words in task == .number ? ["residuals", "predicted"] : ["roc", "calibration"] {
        let page = try FigureWords(words).figure.picture(of: subject).page(network, at: moment)
        let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
        page.draw(on: canvas)
        #expect(!canvas.lines.contains { $0.contains("nan") && !$0.hasPrefix("text") })
      }
    }
  }
}
