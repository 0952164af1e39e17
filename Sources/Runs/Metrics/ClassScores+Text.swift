import FileIO
import NN

extension ClassScores {
  /// One line: `accuracy 97.2 % (35 of 36), the commonest class alone 39.9 %`.
  public var summary: String {
    guard let accuracy, let trivialAccuracy else { return "no rows to score" }
    return "accuracy \(accuracy.percentText) (\(rightRows) of \(rows)), "
      + "the commonest class alone \(trivialAccuracy.percentText)"
  }

  /// What is wrong with the model, if it is no better than the trivial answer, or so little that it may
  /// be chance.
  public var warning: String? {
    let trivial = "always answering '\(classNames[commonestClass])'".printable
    guard isBetterThanTrivial == false else {
      return isWithinChance
        ? "hardly better than \(trivial): of \(rows) rows that may be chance" : nil
    }
    let answered = classNames.indices.filter { confusion.predictedRows[$0] > 0 }
    let constant =
      answered.count == 1 && rows >= Self.tellingRows
      ? "; it answers '\(classNames[answered[0]])' for every row".printable : ""
    return "no better than \(trivial)\(constant)\(rankingRemark)"
  }

  /// Whether the rows that are right beyond those of the trivial answer are fewer than one standard
  /// deviation of their number, √(n p (1 - p)).
  private var isWithinChance: Bool {
    guard let trivialAccuracy else { return false }
    let expected = Double(rows) * trivialAccuracy
    let deviation = (expected * (1 - trivialAccuracy)).squareRoot()
    return Double(rightRows) - expected < deviation
  }

  /// Where classes are of very different sizes, probabilities may say much though the most probable
  /// class is always the same.
  private var rankingRemark: String {
    let least = confusion.targetRows.filter { $0 > 0 }.min() ?? 0
    guard least >= Self.tellingRows, let auc = probabilities?.auc, auc >= Self.goodRanking else {
      return ""
    }
    return ", but its probabilities do tell classes apart (auc \(auc.metricText))"
  }

  /// With fewer rows, what all of them have in common says little.
  private static let tellingRows = 10
  /// The least area below the ROC curve that is worth mentioning; 0.5 is that of chance.
  private static let goodRanking = 0.7

  /// The summary, all metrics, the classes, the confusion matrix and the calibration, in lines.
  public var text: String {
    guard rows > 0 else { return summary + "\n" }
    let parts = [metricLines, classTable, confusionText, calibrationText].compactMap { $0 }
    return "\(summary)\n" + (warning.map { "\($0)\n" } ?? "")
      + parts.map { "\n\($0)" }.joined()
  }

  private var metricLines: String {
    var table = TextTable(["metric", "value"])
    for metric in Metric.allCases {
      if let value = value(of: metric) { table.add([metric.rawValue, value.metricText]) }
    }
    return table.text
  }

  /// The most classes whose confusion is shown as a matrix.
  private static let mostInMatrix = 12

  /// The most lines about single classes or confusions.
  private static let mostLines = 40

  private var classTable: String {
    var table = TextTable(["class", "rows", "predicted", "right", "precision", "recall", "f1"])
    // Of many classes, only those that occur are shown.
    let shown = classNames.indices.filter {
      classNames.count <= Self.mostLines || confusion.f1(ofClass: $0) != nil
    }.prefix(Self.mostLines)
    for number in shown {
      let shares = [
        confusion.precision(ofClass: number), confusion.recall(ofClass: number),
        confusion.f1(ofClass: number),
      ]
      table.add(
        [
          classNames[number], "\(confusion.targetRows[number])",
          "\(confusion.predictedRows[number])", "\(confusion.rightRows[number])",
        ] + shares.map { $0?.text(decimals: 3) ?? "-" })
    }
    return table.text + Self.restLine(classNames.count - shown.count, "classes")
  }

  private var confusionText: String? {
    guard classNames.count > Self.mostInMatrix else {
      var table = TextTable(["class \\ predicted"] + classNames)
      for (name, counts) in zip(classNames, confusion.counts) {
        table.add([name] + counts.map { "\($0)" })
      }
      return table.text
    }
    guard !confusion.mistakes.isEmpty else { return nil }
    var table = TextTable(["class", "predicted", "rows"])
    let shown = confusion.mistakes.prefix(Self.mostLines)
    for mistake in shown {
      table.add([classNames[mistake.target], classNames[mistake.predicted], "\(mistake.rows)"])
    }
    return table.text + Self.restLine(confusion.mistakes.count - shown.count, "pairs of classes")
  }

  private var calibrationText: String? {
    guard let calibration = probabilities?.calibration, let error = calibration.expectedError
    else { return nil }
    var table = TextTable(["probability", "rows", "mean", "right"])
    for (number, bin) in calibration.bins.enumerated() {
      guard let mean = bin.meanProbability, let right = bin.shareRight else { continue }
      let range = Calibration.range(ofBin: number)
      table.add([
        "\(range.lowerBound) to \(range.upperBound)", "\(bin.rows)", mean.text(decimals: 3),
        right.text(decimals: 3),
      ])
    }
    return table.text + "expected calibration error \(error.metricText)\n"
  }

  /// A line about `count` things that are not shown.
  private static func restLine(_ count: Int, _ things: String) -> String {
    count > 0 ? "and \(count) more \(things); --json has all\n" : ""
  }
}
