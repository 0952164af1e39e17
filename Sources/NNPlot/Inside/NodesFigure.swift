import NN
import Plot

/// `network`: units and weights as circles and lines.
struct NodesFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "network", help: "the units as circles, the weights between them as lines of their colours"
  ) { _ in NodesFigure() }

  var dataNeed: DataNeed { .none }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    guard !subject.network.weightTables.isEmpty else {
      throw FigureError("the network has no layer with a table of weights; draw 'units'")
    }
    return NodesPicture(
      subject.network, featureNames: subject.featureNames, outputNames: subject.outputNames,
      style: subject.style)
  }
}

extension NetworkSubject {
  /// What each output of the network stands for.
  var outputNames: [String] {
    switch task {
    case .number: [targetName]
    case .numbers(let count): (1...max(count, 1)).map { "\(targetName) \($0)" }
    case .twoClasses(let names, _, _): [names[1]]
    case .classes(let names): names
    }
  }
}
