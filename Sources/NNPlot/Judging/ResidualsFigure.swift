import NN
import Plot

/// `residuals`: true - predicted over predicted.
struct ResidualsFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "residuals", help: "true - predicted of a number over predicted, and whether that is normal"
  ) { _ in ResidualsFigure() }

  var dataNeed: DataNeed { .required }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    guard subject.task.classNames.isEmpty else {
      throw FigureError(
        "residuals are of numbers and the network tells classes apart; draw 'confusion' or 'roc'")
    }
    guard subject.hasData else {
      throw FigureError("residuals need rows of data; name a file with some")
    }
    return ResidualsPage(subject: subject)
  }
}

/// The residuals of a network that learns; of several numbers a panel each.
private struct ResidualsPage<S: Scalar>: NetworkPage {
  let subject: NetworkSubject<S>

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let outputs = subject.readable(network, at: subject.inputs)
    let isAlone = outputs.columns == 1
    let pictures = (0..<outputs.columns).map { column in
      let truth = (0..<outputs.rows).map { subject.targets[$0, column] }
      let ranges = moment.epochs == nil ? nil : ranges(around: truth)
      return ResidualPicture(
        truth: truth, predicted: (0..<outputs.rows).map { outputs[$0, column] },
        name: subject.name(ofTarget: column), rows: subject.rows, xRange: ranges?.x,
        yRange: ranges?.y, style: subject.style)
    }
    return isAlone ? pictures[0].page : Page(figures: pictures.map(\.figure).inRows())
  }

  /// Ranges that stay from frame to frame: predictions reach as far as the true values do, residuals as far
  /// as those of their mean would.
  private func ranges(
    around truth: [Double]
  ) -> (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let range = withMargin(truth.lazy.filter(\.isFinite))
    let half = min(range.upperBound / 2 - range.lowerBound / 2, 1e307)
    return (range, -half...half)
  }
}
