import NN
import Plot

/// `confusion`: how many rows of each class are taken for which class.
struct ConfusionFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "confusion", help: "how many rows of each class are taken for which class"
  ) { _ in ConfusionFigure() }

  var dataNeed: DataNeed { .required }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    guard !subject.task.classNames.isEmpty else {
      throw FigureError("the network gives numbers, no classes; draw 'predicted' or 'residuals'")
    }
    return ConfusionPage(subject: subject)
  }
}

/// The confusion of a network that learns.
private struct ConfusionPage<S: Scalar>: NetworkPage {
  let subject: NetworkSubject<S>

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let task = subject.task
    let outputs = subject.scalings.outputs(of: network, for: subject.inputs)
    let count = task.classNames.count
    var counts = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for row in 0..<outputs.rows {
      counts[task.targetClass(subject.targets, row: row)][task.predictedClass(outputs, row: row)] +=
        1
    }
    return Page(
      ConfusionPicture(
        counts: counts, classNames: task.classNames, rows: subject.rows, style: subject.style
      ).figure)
  }
}
