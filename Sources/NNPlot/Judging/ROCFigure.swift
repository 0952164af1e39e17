import NN
import Plot

/// `roc`: true over false positives for every threshold.
struct ROCFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "roc", help: "true over false positives of classes for every threshold, with the area below"
  ) { _ in ROCFigure() }

  var dataNeed: DataNeed { .required }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    try subject.checkClasses(for: "roc")
    return ROCPage(subject: subject)
  }
}

/// The curves of a network that learns.
private struct ROCPage<S: Scalar>: NetworkPage {
  let subject: NetworkSubject<S>

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    Page(
      ROCPicture(
        scores: subject.scores(of: network), classes: subject.trueClasses,
        classNames: subject.task.classNames, threshold: subject.threshold, rows: subject.rows,
        style: subject.style
      ).figure)
  }
}
