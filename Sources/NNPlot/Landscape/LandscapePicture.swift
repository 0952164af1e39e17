import FileIO
import NN
import Plot

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Costs over a plane through the space of a network's parameters, with lines of equal cost, and the path of
/// the training where it is known.
///
/// Where all costs are positive the colours are those of their logarithms: a minimum is many times lower than
/// what is around it.
public struct LandscapePicture: Sendable {
  private let costs: Grid
  private let path: [Point]
  private let labels: [String]
  private let style: PictureStyle
  /// A line that says what has to be known; empty: nothing.
  public var subtitle = ""
  public var title = "cost around the network"

  /// The most steps whose places on the path are marked.
  private static let mostMarked = 60

  /// A picture of `costs` over a plane whose axes are called `labels`, with the network at `path`'s end, or at
  /// (0, 0) where it is empty. Precondition: there are two labels.
  public init(
    costs: Grid, path: [Point] = [], labels: [String], style: PictureStyle = PictureStyle()
  ) {
    require(labels.count == 2, "a plane has two axes")
    self.costs = costs
    self.path = path
    self.labels = labels
    self.style = style
  }

  /// The picture.
  public var figure: Figure {
    var figure = Figure(title: title)
    figure.theme = style.theme
    figure.xAxis = Axis(label: labels[0], range: costs.xRange)
    figure.yAxis = Axis(label: labels[1], range: costs.yRange)
    figure.keyPlace = .above
    let finite = costs.values.filter(\.isFinite)
    let positive = finite.lazy.filter { $0 > 0 }.min()
    let isLogarithmic = positive != nil && finite.allSatisfy { $0 >= 0 }
    // Zeros stand for the least positive cost: they have no logarithm.
    func shown(_ cost: Double) -> Double {
      isLogarithmic ? log10(max(cost, positive ?? cost)) : cost
    }
    let numbers = finite.map(shown)
    let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 1)
    // What is no number is higher than all.
    let values = costs.values.map { $0.isFinite ? shown($0) : high }
    let levels = ColorBar.levels(covering: low < high ? low...high : withMargin([low]))
    let grid = Grid(
      xRange: costs.xRange, yRange: costs.yRange, columns: costs.columns, rows: costs.rows,
      values: values)
    let scale = style.numbers
    figure.marks = [FilledContour(grid, levels: levels, scale: scale)]
    figure.marks += levels.dropFirst().dropLast().map { level in
      let color = FilledContour.color(at: level, in: levels, scale).contrast
      return ContourLine(grid, level: level, color: color, width: 0.6)
    }
    figure.marks.append(ContourLabels(grid, levels: levels, scale: scale))
    figure.colorBar = ColorBar(
      scale: scale, levels: levels, label: isLogarithmic ? "log₁₀ of the cost" : "cost")
    figure.marks += pathMarks
    let isWhole = finite.count == costs.values.count
    figure.subtitle = [subtitle, isWhole ? "" : "costs that are no numbers as the highest"]
      .filter { !$0.isEmpty }.joined(separator: "; ")
    figure.table = { Self.table(costs, labels) }
    return figure
  }

  private var pathMarks: [any Mark] {
    let color = style.color(ofLine: 1).mixed(with: .white, 0.15)
    var marks: [any Mark] = []
    if path.count > 1 {
      marks.append(Line(path, color: .white, width: 3.5))
      marks.append(Line(path, color: color, width: 2, label: "path of the training"))
      if path.count <= Self.mostMarked {
        let dots = MarkerStyle(size: 4.5, fill: color, outline: .white)
        marks.append(Scatter(path.dropLast(), style: dots))
      }
    }
    let place = path.last ?? Point(x: 0, y: 0)
    let network = MarkerStyle(shape: .star, size: 13, fill: .white, outline: .black)
    return marks + [Scatter([place], style: network, label: "network")]
  }

  private static func table(_ costs: Grid, _ labels: [String]) -> FigureTable {
    let xs = costs.xRange.evenlySpaced(costs.columns)
    let ys = costs.yRange.evenlySpaced(costs.rows)
    return FigureTable([
      FigureTable.Column(labels[0], numbers: ys.flatMap { _ in xs }),
      FigureTable.Column(labels[1], numbers: ys.flatMap { y in xs.map { _ in y } }),
      FigureTable.Column("cost", numbers: costs.values),
    ])
  }
}
