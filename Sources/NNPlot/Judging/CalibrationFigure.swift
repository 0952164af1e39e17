import NN
import Plot

/// `calibration`: whether predictions are right as often as their probabilities say.
struct CalibrationFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "calibration", help: "whether classes are right as often as their probabilities say"
  ) { _ in CalibrationFigure() }

  var dataNeed: DataNeed { .required }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    try subject.checkClasses(for: "calibration")
    if case .twoClasses(_, _, .number) = subject.task {
      throw FigureError(
        "the network's output is a number near that of a class, no probability; draw 'roc', or train a "
          + "network that ends in sigmoid")
    }
    return CalibrationPage(subject: subject)
  }
}

/// The calibration of a network that learns.
private struct CalibrationPage<S: Scalar>: NetworkPage {
  let subject: NetworkSubject<S>

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let task = subject.task
    let outputs = subject.ownOutputs(of: network)
    let scores = Matrix<Double>(task.readable(outputs))
    let classes = subject.trueClasses
    var probabilities: [Double] = []
    var isRight: [Bool] = []
    for row in 0..<scores.rows {
      let predicted = task.predictedClass(outputs, row: row)
      let probability =
        scores.columns > 1
        ? scores[row, predicted] : predicted == 1 ? scores[row, 0] : 1 - scores[row, 0]
      // A network that has diverged has no probabilities.
      guard probability >= 0 else { continue }
      // In single precision a softmax may exceed 1 a little.
      probabilities.append(min(probability, 1))
      isRight.append(predicted == classes[row])
    }
    return Page(
      CalibrationPicture(
        Calibration(probabilities: probabilities, isRight: isRight),
        lowest: task.classNames.count == 2 ? 0.5 : 0, rows: subject.rows, style: subject.style
      ).figure)
  }
}
