import NN
import Plot

/// `gradcheck`: the gradient by `backward` against differences of the cost.
struct GradientFigure: NetworkFigure {
  /// The most elements of each tensor that are checked; 0: as many as take about a second.
  let sample: Int

  static let entry = CatalogueEntry<any NetworkFigure>(
    "gradcheck",
    help: "the gradient by backward against differences of the cost, element by element",
    settings: [
      Setting(
        "sample", 0, .wholeWithin(0, 1_000_000),
        help: "The elements of each tensor that are checked; 0: as many as take a second.")
    ]
  ) { GradientFigure(sample: Int($0["sample"])) }

  var dataNeed: DataNeed { .required }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    guard subject.hasData else {
      throw FigureError("gradcheck needs rows of data; name a file with some")
    }
    guard let loss = subject.loss else {
      throw FigureError("gradcheck needs the loss of the training, which is not known here")
    }
    var options = GradientCheckOptions.brief
    if sample > 0 { (options.elementsPerTensor, options.operations) = (sample, nil) }
    return GradientPage(subject: subject, loss: loss, options: options)
  }
}

/// The gradient check of a network that learns.
private struct GradientPage<S: Scalar>: NetworkPage {
  let subject: NetworkSubject<S>
  let loss: any Loss
  let options: GradientCheckOptions

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let rows = GradientRows(
      inputs: subject.scalings.scaled(subject.inputs),
      targets: subject.scalings.targets.scaled(subject.targets))
    let report = gradientCheck(
      Sequential<Double>(network), loss, inputs: rows.inputs, targets: rows.targets,
      options: options)
    return Page(GradientPicture(report, options: options, style: subject.style).figure)
  }
}
