import NN
import Plot

/// `landscape`: the cost around a network.
struct LandscapeFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "landscape",
    help: "the cost over two directions in the space of weights, with the path of the training",
    settings: [
      Setting(
        "points", 41, .wholeWithin(5, 201), help: "At how many places along each direction."),
      Setting(
        "reach", 1, .within(0.001, 100),
        help: "How far random directions go: by 1 each unit changes as much as its weights do."),
      Setting(flag: "random", help: "Random directions even where the path is known."),
    ]
  ) {
    LandscapeFigure(points: Int($0["points"]), reach: $0["reach"], isRandom: $0.has("random"))
  }

  let points: Int
  let reach: Double
  let isRandom: Bool

  /// About how many multiplications are worth a picture.
  private static let mostProducts = 2_000_000_000
  /// The most networks of a path that are taken.
  private static let mostNetworks = 60
  /// How far beyond the path the picture goes, as a share of its length.
  private static let margin = 0.25

  var dataNeed: DataNeed { .required }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    guard let loss = subject.loss else {
      throw FigureError("the loss that the network was trained with is not known")
    }
    guard subject.hasData else {
      throw FigureError("a cost is taken over rows of data; give a table")
    }
    let network = subject.network
    guard !network.parameters.isEmpty else {
      throw FigureError("the network has no weights; give one that can learn")
    }
    var notes: [String] = []
    let path = isRandom ? nil : try Self.path(of: subject, notes: &notes)
    let landscape = path ?? Landscape(around: network, seed: subject.seed)
    let (xRange, yRange) = ranges(landscape)
    let rows = sample(subject, &notes)
    let inputs: Matrix<S> = subject.scalings.scaled(subject.inputs.picking(rows))
    let targets = subject.scalings.targets.scaled(subject.targets.picking(rows), as: S.self)
    let costs = landscape.costs(
      of: network, loss, inputs: inputs, targets: targets, xs: xRange.evenlySpaced(points),
      ys: yRange.evenlySpaced(points))
    var picture = LandscapePicture(
      costs: Grid(
        xRange: xRange, yRange: yRange, columns: points, rows: points, values: costs),
      path: landscape.path, labels: landscape.labels, style: subject.style)
    picture.subtitle = notes.joined(separator: "; ")
    return FixedPage(page: Page(picture.figure))
  }

  /// The plane of the path of the training; nil: it is not known.
  private static func path<S: Scalar>(
    of subject: NetworkSubject<S>, notes: inout [String]
  ) throws -> Landscape? {
    let own = subject.network.parameters.map { Double($0) }
    let networks = try subject.path?().networks ?? []
    let all = networks.map { $0.network.parameters.map { Double($0) } }
      .filter { $0.count == own.count && $0 != own && $0.allSatisfy(\.isFinite) }
    let count = min(all.count, mostNetworks)
    let chosen = (0..<count).map { all[$0 * all.count / count] }
    if let landscape = Landscape(along: chosen + [own]) {
      notes.append("\(chosen.count) earlier networks of the training")
      return landscape
    }
    notes.append("random directions: for its path the training has to keep 2 checkpoints or more")
    return nil
  }

  /// What is shown along each axis: around a path more than its own length, and each axis as far as that.
  private func ranges(_ landscape: Landscape) -> (ClosedRange<Double>, ClosedRange<Double>) {
    guard !landscape.path.isEmpty else { return (-reach...reach, -reach...reach) }
    func range(_ values: [Double]) -> ClosedRange<Double> {
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      let margin = max(high - low, 1e-300) * Self.margin
      return low - margin...high + margin
    }
    return (range(landscape.path.map(\.x)), range(landscape.path.map(\.y)))
  }

  /// The rows over which costs are taken: evenly spaced ones where all would take too long.
  private func sample<S: Scalar>(_ subject: NetworkSubject<S>, _ notes: inout [String]) -> [Int] {
    let all = subject.inputs.rows
    let products = points * points * max(subject.network.parameters.count, 1)
    let most = min(max(Self.mostProducts / products, 1), all)
    if most < all { notes.append("cost of \(most) of \(all) rows") }
    return (0..<most).map { $0 * all / most }
  }
}
