import NN
import Plot

/// `precision-recall`: precision over recall for every threshold.
struct PrecisionRecallFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "precision-recall",
    help: "precision over recall of classes for every threshold, with the average precision"
  ) { _ in PrecisionRecallFigure() }

  var dataNeed: DataNeed { .required }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    try subject.checkClasses(for: "precision-recall")
    return PrecisionRecallPage(subject: subject)
  }
}

/// The curves of a network that learns.
private struct PrecisionRecallPage<S: Scalar>: NetworkPage {
  let subject: NetworkSubject<S>

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    Page(
      PrecisionRecallPicture(
        scores: subject.scores(of: network), classes: subject.trueClasses,
        classNames: subject.task.classNames, threshold: subject.threshold, rows: subject.rows,
        style: subject.style
      ).figure)
  }
}
