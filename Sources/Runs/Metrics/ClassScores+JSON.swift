import FileIO
import NN

extension ClassScores {
  /// Everything in the scores as an object; what has no value is null.
  ///
  /// `confusion` lists for each class the rows by predicted class. With more than 100 classes it is
  /// null; `mistakes` has the same numbers.
  public var json: JSON {
    .object(
      [("kind", .string("classes")), ("rows", JSON(rows))]
        + Metric.fitting(.classes(classNames)).map { ($0.key, JSON(value(of: $0))) } + [
          ("right", JSON(rightRows)),
          ("commonest_class", .string(classNames[commonestClass])),
          ("commonest_class_accuracy", JSON(trivialAccuracy)),
          ("better_than_trivial", isBetterThanTrivial.map { .boolean($0) } ?? .null),
          ("classes", .array(classNames.indices.map(classJSON))),
          ("confusion", classNames.count > Self.mostInJSON ? .null : confusionJSON),
          ("mistakes", .array(confusion.mistakes.map(mistakeJSON))),
          ("calibration", probabilities?.calibration.json ?? .null),
        ])
  }

  /// The most classes whose confusion is written as a matrix.
  private static let mostInJSON = 100

  private func classJSON(_ number: Int) -> JSON {
    .object([
      ("name", .string(classNames[number])), ("rows", JSON(confusion.targetRows[number])),
      ("predicted", JSON(confusion.predictedRows[number])),
      ("right", JSON(confusion.rightRows[number])),
      ("precision", JSON(confusion.precision(ofClass: number))),
      ("recall", JSON(confusion.recall(ofClass: number))),
      ("f1", JSON(confusion.f1(ofClass: number))),
    ])
  }

  private var confusionJSON: JSON {
    .array(confusion.counts.map { .array($0.map { JSON($0) }) })
  }

  private func mistakeJSON(_ mistake: ConfusionMatrix.Mistake) -> JSON {
    .object([
      ("class", .string(classNames[mistake.target])),
      ("predicted", .string(classNames[mistake.predicted])), ("rows", JSON(mistake.rows)),
    ])
  }
}

extension Calibration {
  fileprivate var json: JSON {
    .object([
      ("expected_error", JSON(expectedError)),
      (
        "bins",
        .array(
          bins.enumerated().map { number, bin in
            let range = Self.range(ofBin: number)
            return .object([
              ("from", .number(range.lowerBound)), ("to", .number(range.upperBound)),
              ("rows", JSON(bin.rows)), ("mean_probability", JSON(bin.meanProbability)),
              ("share_right", JSON(bin.shareRight)),
            ])
          })
      ),
    ])
  }
}
