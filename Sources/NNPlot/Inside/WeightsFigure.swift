import NN
import Plot

/// `weights`: the weights of each layer as a table of colours.
struct WeightsFigure: NetworkFigure {
  /// The number of the layer, counted from 1 among those with weights; nil: all.
  let layer: Int?

  static let entry = CatalogueEntry<any NetworkFigure>(
    "weights", help: "the weights of each layer as a table of colours, units by inputs",
    settings: [
      Setting(
        "layer", 0, .wholeFrom(0),
        help: "The layer that is shown, of those with weights; 0: all.")
    ]
  ) { settings in
    let number = Int(settings["layer"])
    return WeightsFigure(layer: number > 0 ? number : nil)
  }

  var dataNeed: DataNeed { .none }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    let count = subject.network.weightTables.count
    guard count > 0 else {
      throw FigureError("the network has no layer with a table of weights; draw 'units'")
    }
    if let layer, layer > count {
      throw FigureError(
        "the network has \(count) layer\(count == 1 ? "" : "s") with weights, no layer \(layer); "
          + "give a number from 1 to \(count), or none for all")
    }
    return WeightsPicture(
      subject.network, featureNames: subject.featureNames, outputNames: subject.outputNames,
      layer: layer, style: subject.style)
  }
}
