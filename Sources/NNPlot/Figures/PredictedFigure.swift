import NN
import Plot

/// `predicted`: predictions against true values.
struct PredictedFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "predicted", help: "predicted against true values of a number"
  ) { _ in PredictedFigure() }

  var dataNeed: DataNeed { .required }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    guard subject.task.classNames.isEmpty else {
      throw FigureError("the network tells classes apart; draw 'confusion' or 'roc'")
    }
    return PredictedPage(subject: subject)
  }
}

/// The predictions of a network that learns; of several numbers a panel each.
private struct PredictedPage<S: Scalar>: NetworkPage {
  let subject: NetworkSubject<S>

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let outputs = subject.readable(network, at: subject.inputs)
    let figures = (0..<outputs.columns).map { column in
      PredictedPicture(
        truth: (0..<outputs.rows).map { subject.targets[$0, column] },
        predicted: (0..<outputs.rows).map { outputs[$0, column] },
        name: subject.name(ofTarget: column), rows: subject.rows, style: subject.style
      ).figure
    }
    return Page(figures: figures.inRows())
  }
}
