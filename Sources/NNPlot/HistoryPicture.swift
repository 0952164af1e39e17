import Plot

/// The cost over the epochs, on a logarithmic axis; on a linear one where costs are negative or all 0.
public struct HistoryPicture: Sendable {
  private let costs: [Double]
  private let style: PictureStyle

  /// The most points that the line has: more than any page has pixels across.
  private static let mostPoints = 4000

  /// A picture of `costs`, that of epoch 1 first.
  public init(costs: [Double], style: PictureStyle = PictureStyle()) {
    self.costs = costs
    self.style = style
  }

  /// The picture.
  public var figure: Figure {
    var figure = Figure(title: "cost over epochs")
    figure.xAxis = Axis(label: "epoch", range: costs.count > 1 ? 0...Double(costs.count) : nil)
    let isLogarithmic = costs.contains { $0 > 0 } && !costs.contains { $0 < 0 }
    figure.yAxis = Axis(label: "cost", scale: isLogarithmic ? .logarithmic : .linear)
    figure.theme = style.theme
    figure.marks = [Line(points, color: style.color(ofLine: 0), width: 1.5, label: nil)]
    return figure
  }

  /// The costs as points; of a long history the smallest and the largest of each stretch, which is
  /// all that a line of this many pixels shows.
  private var points: [Point] {
    func point(_ index: Int) -> Point { Point(x: Double(index + 1), y: costs[index]) }
    let stretch = max(1, (2 * costs.count + Self.mostPoints - 1) / Self.mostPoints)
    guard stretch > 2 else { return costs.indices.map(point) }
    return stride(from: 0, to: costs.count, by: stretch).flatMap { start in
      let indices = start..<min(start + stretch, costs.count)
      guard let low = indices.min(by: { costs[$0] < costs[$1] }),
        let high = indices.max(by: { costs[$0] < costs[$1] })
      else { return [Point]() }
      return [min(low, high), max(low, high)].map(point)
    }
  }
}
