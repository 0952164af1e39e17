import NN
import Plot

/// `histograms`: weights, values of units and gradients by layer.
struct HistogramsFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "histograms",
    help: "weights, values of units and gradients by layer; dead and saturated units counted"
  ) { _ in HistogramsFigure() }

  var dataNeed: DataNeed { .optional }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    HistogramsPicture<S>(
      inputs: subject.inputs, targets: subject.targets, loss: subject.loss,
      scalings: subject.scalings, rows: subject.rows, style: subject.style)
  }
}
