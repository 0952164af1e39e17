import FileIO
import NN
import TestSupport
import Testing

@testable import Runs

struct ClassScoresTests {
  private static let metrics = Metric.fitting(.classes(["a", "b"]))

  @Test func scoresAreThoseOfScikitLearn() throws {
    let cases = try ScikitLearn().classes
    #expect(cases.count >= 10)
    for known in cases {
      let name = try known.word("name")
      let scores = try Self.scores(known)
      // scikit-learn computes in the precision of the probabilities.
      let near = try known.word("precision") == "f32" ? 1e-6 : 1e-12
      for metric in Self.metrics {
        let (value, right) = (scores.value(of: metric), try known.number(metric.rawValue))
        #expect(isNear(value, right, near), "\(name) \(metric) \(value ?? .nan) \(right)")
      }
      let confusion = Matrix<Double>(scores.confusion.counts.map { $0.map { Double($0) } })
      #expect(confusion == (try known.matrix("confusion")), "\(name)")
      for number in scores.classNames.indices {
        #expect(
          isNear(
            scores.confusion.precision(ofClass: number), try known.numbers("precisions")[number]))
        #expect(
          isNear(scores.confusion.recall(ofClass: number), try known.numbers("recalls")[number]))
        #expect(isNear(scores.confusion.f1(ofClass: number), try known.numbers("f1s")[number]))
      }
      let calibration = try #require(scores.probabilities).calibration
      #expect(calibration.bins.map(\.rows) == (try known.whole("bins")), "\(name)")
      let full = calibration.bins.filter { $0.rows > 0 }
      for (bin, mean) in zip(full, try known.numbers("means")) {
        #expect(isNear(bin.meanProbability, mean, near), "\(name)")
      }
      for (bin, share) in zip(full, try known.numbers("shares")) {
        #expect(isNear(bin.shareRight, share), "\(name)")
      }
      #expect(isNear(calibration.expectedError, try known.number("calibration-error"), near))
    }
  }

  @Test func perfectProbabilitiesHaveNoLoss() throws {
    let scores = ClassScores(
      probabilities: [[1.0], [0], [-0.0]], targets: [1, 0, 0], classNames: ["a", "b"])
    let loss = try #require(scores.value(of: .logLoss))
    #expect(loss > 0 && loss < 1e-15 && scores.value(of: .brier) == 0)
    #expect(scores.value(of: .auc) == 1 && scores.value(of: .f1) == 1)
    #expect(scores.probabilities?.calibration.expectedError == 0)
    #expect(!scores.text.contains("-0"))
  }

  @Test func aZeroWithASignTiesWithZero() {
    let scores = ClassScores(
      probabilities: [[0.0], [-0.0]], targets: [0, 1], classNames: ["a", "b"])
    #expect(scores.value(of: .auc) == 0.5)
  }

  @Test func noRowsHaveNoScore() {
    for columns in [1, 2] {
      let scores = ClassScores(
        probabilities: Matrix<Float>(rows: 0, columns: columns), targets: [],
        classNames: ["a", "b"])
      for metric in Metric.allCases { #expect(scores.value(of: metric) == nil) }
      #expect(scores.isBetterThanTrivial == nil && scores.warning == nil)
      #expect(scores.summary == "no rows to score" && scores.text == "no rows to score\n")
      #expect(scores.json["accuracy"] == .null && scores.json["rows"] == .number(0))
    }
  }

  @Test func rowsOfOneClassHaveNoCurve() {
    let scores = ClassScores(
      probabilities: [[0.25, 0.75, 0]], targets: [1], classNames: ["a", "b", "c"])
    #expect(scores.accuracy == 1 && scores.balancedAccuracy == 1 && scores.f1 == 1)
    #expect(scores.value(of: .auc) == nil && scores.value(of: .brier) == 0.125)
    #expect(scores.json["auc"] == .null)
    #expect(scores.isBetterThanTrivial == false)
    let first = ClassScores(probabilities: [[0.1]], targets: [0], classNames: ["a", "b"])
    #expect(first.f1 == nil && first.value(of: .auc) == nil)
  }

  @Test func probabilitiesThatAreNoNumbersHaveNoScore() {
    for wrong in [Double.nan, .infinity, -0.5, 7] {
      let scores = ClassScores(
        probabilities: [[0.5, 0.5], [wrong, 0]], targets: [0, 1], classNames: ["a", "b"])
      #expect(scores.probabilities == nil && scores.accuracy != nil)
      #expect(!scores.text.contains("nan") && !scores.text.contains("inf"))
    }
  }

  @Test func theCommonestClassIsTheTrivialAnswer() {
    let names = ["ham", "spam"]
    let targets = [0, 0, 0, 1]
    let same = ClassScores(predicted: [0, 0, 0, 0], targets: targets, classNames: names)
    #expect(same.isBetterThanTrivial == false)
    #expect(same.summary == "accuracy 75.0 % (3 of 4), the commonest class alone 75.0 %")
    #expect(same.warning == "no better than always answering 'ham'")
    let many = ClassScores(
      predicted: [Int](repeating: 0, count: 40), targets: (0..<40).map { $0 % 4 / 3 },
      classNames: names)
    #expect(
      many.warning == "no better than always answering 'ham'; it answers 'ham' for every row")
    // Half of a standard deviation above it may be chance, two are none.
    func right(_ count: Int) -> ClassScores {
      ClassScores(
        predicted: (0..<40).map { $0 < count ? $0 % 2 : 1 - $0 % 2 },
        targets: (0..<40).map { $0 % 2 }, classNames: names)
    }
    #expect(right(22).warning?.hasPrefix("hardly better than always answering 'ham'") == true)
    #expect(right(27).warning == nil)
    let ranked = ClassScores(
      probabilities: Matrix<Double>(
        rows: 40, columns: 1, elements: (0..<40).map { $0 % 4 == 3 ? 0.4 : 0.1 }),
      targets: (0..<40).map { $0 % 4 / 3 }, classNames: names)
    #expect(
      ranked.warning?.hasSuffix(", but its probabilities do tell classes apart (auc 1)") == true)
    let better = ClassScores(predicted: targets, targets: targets, classNames: names)
    #expect(better.isBetterThanTrivial == true && better.warning == nil)
    #expect(better.summary == "accuracy 100.0 % (4 of 4), the commonest class alone 75.0 %")
    // Spam was commoner in training.
    let trained = ClassScores(
      predicted: [0, 0, 1, 1], targets: targets, classNames: names, commonestClass: 1)
    #expect(trained.trivialAccuracy == 0.25 && trained.isBetterThanTrivial == true)
  }

  @Test func theTextShowsAllThereIs() {
    let scores = ClassScores(
      probabilities: [[0.8, 0.1, 0.1], [0.25, 0.5, 0.25], [0.5, 0.25, 0.25], [0, 0.05, 0.95]],
      targets: [0, 1, 1, 2], classNames: ["setosa", "versi\u{1b}color", "virginica"])
    #expect(
      scores.text == """
        accuracy 75.0 % (3 of 4), the commonest class alone 50.0 %

        metric              value
        accuracy             0.75
        balanced-accuracy  0.8333
        f1                 0.7778
        log-loss           0.5885
        auc                     1
        brier              0.3288

        class             rows  predicted  right  precision  recall     f1
        setosa               1          2      1      0.500   1.000  0.667
        versi\\u{1b}color     2          1      1      1.000   0.500  0.667
        virginica            1          1      1      1.000   1.000  1.000

        class \\ predicted  setosa  versi\\u{1b}color  virginica
        setosa                  1                 0          0
        versi\\u{1b}color        1                 1          0
        virginica               0                 0          1

        probability  rows   mean  right
        0.4 to 0.5      2  0.500  0.500
        0.7 to 0.8      1  0.800  1.000
        0.9 to 1.0      1  0.950  1.000
        expected calibration error 0.0625

        """)
  }

  @Test func manyClassesShowTheirMistakes() throws {
    let names = (0..<300).map { "class \($0)" }
    let scores = ClassScores(
      predicted: [5, 5, 5, 7, 7, 9], targets: [5, 299, 299, 7, 2, 9], classNames: names)
    #expect(scores.confusion.mistakes.map(\.rows) == [2, 1])
    #expect(scores.confusion.counts[299][5] == 2)
    #expect(scores.text.contains("class 299    class 5     2\nclass 2      class 7     1\n"))
    #expect(scores.text.contains("and 295 more classes; --json has all"))
    #expect(scores.json["confusion"] == .null)
    guard case .array(let mistakes)? = scores.json["mistakes"] else { throw NoList() }
    #expect(mistakes[0]["class"] == .string("class 299") && mistakes[0]["rows"] == .number(2))
  }

  @Test func theJSONHasTheSameNumbers() throws {
    let known = try #require(try ScikitLearn().classes.first { try $0.number("classes") == 3 })
    let scores = try Self.scores(known)
    let json = try JSON(parsing: Array(scores.json.description.utf8)[...])
    #expect(json["kind"] == .string("classes"))
    for metric in Self.metrics {
      #expect(json[metric.key] == scores.value(of: metric).map { .number($0) }, "\(metric)")
    }
    guard case .array(let rows)? = json["confusion"] else { throw NoList() }
    #expect(
      rows == scores.confusion.counts.map { .array($0.map { .number(Double($0)) }) })
    guard case .array(let classes)? = json["classes"] else { throw NoList() }
    #expect(classes.map { $0["name"] } == scores.classNames.map { .string($0) })
    #expect(
      json["calibration"]?["expected_error"]
        == scores.probabilities?.calibration.expectedError.map { .number($0) })
  }

  private struct NoList: Error {}

  private static func scores(_ known: ScikitLearn.Case) throws -> ClassScores {
    let names = (0..<Int(try known.number("classes"))).map { "c\($0)" }
    let (given, targets) = (try known.matrix("probabilities"), try known.whole("targets"))
    return try known.word("precision") == "f32"
      ? ClassScores(probabilities: Matrix<Float>(given), targets: targets, classNames: names)
      : ClassScores(probabilities: given, targets: targets, classNames: names)
  }
}

/// Whether two numbers hardly differ, or both are missing.
func isNear(_ a: Double?, _ b: Double?, _ limit: Double = 1e-12) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return isClose(a, b, relative: limit, absolute: limit)
}
