import NN
import NNPlot
import Plot
import PlotCairo
import TestSupport
import Testing

/// Boundaries over features that lie far from 0, differ little or are as large as numbers are.
struct ExactPlaneTests {
  private static let page = Size(width: 320, height: 240)
  private static let task = PredictionTask.twoClasses(["a", "b"], at: 0...1, by: .probability)

  /// sigmoid(w0 x + w1 y + bias).
  private func network(_ x: Double, _ y: Double, bias: Double) -> Sequential<Double> {
    var network = Sequential<Double> {
      Linear(2, 1)
      Sigmoid()
    }
    network.parameters = [x, y, bias]
    return network
  }

  private func figure(
    _ network: Sequential<Double>, x: ClosedRange<Double>, y: ClosedRange<Double>,
    axes: PlaneAxes = .columns(0, 1), scalings: Scalings? = nil
  ) -> Figure {
    let inputs: Matrix<Double> = [
      [x.lowerBound, y.lowerBound], [x.upperBound, y.upperBound], [x.lowerBound, y.upperBound],
    ]
    return BoundaryPicture<Double>(
      inputs: inputs, targets: [[0], [1], [0]], featureNames: ["x", "y"], targetName: "t",
      task: Self.task, axes: axes, scalings: scalings
    ).figure(network, epoch: 1, cost: 1)
  }

  /// The share of the x range at which the boundary stands at the bottom of the plane.
  private func turn(_ figure: Figure) throws -> Double {
    let mark = try #require(figure.marks[0] as? FieldRegions)
    let field = mark.field
    let lines = RefinedField(field, levels: [0], width: 300, height: 200).lines(at: 0)
    let points = lines.flatMap(\.points)
    let lowest = try #require(points.min { $0.y < $1.y })
    return (lowest.x - field.xRange.lowerBound)
      / (field.xRange.upperBound - field.xRange.lowerBound)
  }

  @Test func theTurnStandsWhereItBelongs() throws {
    // 0.2 (t - 1717000030): two features of seconds, of which one does not matter.
    let time = 1_717_000_000.0
    let hours = time - 3600...time + 3600
    let late = try turn(
      figure(network(0.2, 0, bias: -0.2 * (time + 30)), x: hours, y: hours))
    #expect(isClose(late, 0.5 + 30 / (1.1 * 7200), absolute: 1e-4))
    // Latitudes within two metres.
    let streets = 52.5203 - 1e-5...52.5203 + 1e-5
    let near = try turn(
      figure(network(1e6, 0, bias: -52.5203025 * 1e6), x: streets, y: streets))
    #expect(isClose(near, 0.5 + 2.5e-6 / 2.2e-5, absolute: 1e-4))
    let huge = -1e50...1e50
    let far = try turn(figure(network(4e-50, 0, bias: -1), x: huge, y: huge))
    #expect(isClose(far, 0.5 + 0.25 / 2.2, absolute: 1e-4))
  }

  /// Columns that are constant, or were before they were rounded: the plane's colours fill the frame.
  @Test(arguments: [0.3...0.3, 0.3...(0.1 * 3), 1e300...1e300, 0...0])
  func hardlyAnyRangeIsPainted(range: ClosedRange<Double>) throws {
    for (x, y) in [(range, -1.0...1.0), (-1.0...1.0, range), (range, range)] {
      var figure = figure(network(0, 0, bias: -5), x: x, y: y)
      figure.marks = [figure.marks[0]]
      let image = try Picture.pixels(size: Self.page, figure.draw)
      let middle = image.pixels[120 * image.width + 130]
      #expect(middle != 0xffffff)
      let row = image.pixels[120 * image.width..<121 * image.width]
      let column = (0..<image.height).map { image.pixels[$0 * image.width + 130] }
      #expect(row.count { $0 == middle } > 180, "\(x) \(y)")
      #expect(column.count { $0 == middle } > 130, "\(x) \(y)")
    }
  }

  /// Nothing traps and no number on the page is infinite, however large or small the features are.
  @Test(arguments: [1e308, 1.7e308, 1e154, 1e-162, 1e-307, .leastNonzeroMagnitude, 0])
  func numbersOfAnySizeHavePictures(size: Double) throws {
    for axes in [PlaneAxes.columns(0, 1), .principalComponents] {
      for weight in [1, 1e300, 1e-300] {
        let figure = figure(
          network(weight, -weight, bias: 0.5), x: -size...size, y: -size...size, axes: axes)
        for page in [Self.page, Size(width: 40, height: 30), Size(width: 1600, height: 20)] {
          let canvas = RecordingCanvas(size: page)
          figure.draw(on: canvas)
          #expect(!canvas.lines.contains { $0.contains("nan") || $0.contains("inf") })
          _ = try Picture.pixels(size: page, figure.draw)
        }
      }
    }
  }

  /// Targets of any size: levels, lines and labels.
  @Test(arguments: [1e154, 1.7e308, 2.2e-162, .leastNonzeroMagnitude])
  func targetsOfAnySizeHavePictures(size: Double) throws {
    var network = Sequential<Double> { Linear(2, 1) }
    network.parameters = [size, -size / 2, 0]
    let figure = BoundaryPicture<Double>(
      inputs: [[0, 0], [1, 1], [0, 1]], targets: [[0], [size], [size / 2]],
      featureNames: ["x", "y"], targetName: "t", task: .number
    ).figure(network, epoch: 1, cost: size)
    for page in [Self.page, Size(width: 1600, height: 40)] {
      let canvas = RecordingCanvas(size: page)
      figure.draw(on: canvas)
      #expect(!canvas.lines.contains { $0.contains("nan") || $0.contains("inf") })
      _ = try Picture.pixels(size: page, figure.draw)
    }
  }

  /// A band far thinner than a cell of the grid does not vanish.
  @Test func thinBandsStay() throws {
    var network = Sequential<Double> {
      Linear(2, 2)
      ReLU()
      Linear(2, 1)
      Sigmoid()
    }
    // High within 0.0008 of the line y = 0.31 x + 0.2, an eighth of a cell.
    network.parameters = [-310, 1000, -310, 1000, -199.6, -200.4, 1e4, -2e4, -1000]
    let figure = figure(network, x: -1...1, y: -1...1)
    var mark = try #require(figure.marks[0] as? FieldRegions)
    mark.lines = []
    var bare = figure
    bare.marks = [mark]
    let image = try Picture.pixels(size: Size(width: 1600, height: 1200), bare.draw)
    let background = image.pixels[300 * image.width + 300]
    // In each column of pixels there is something of the band.
    let columns = (400..<1200).filter { x in
      (200..<1000).contains { image.pixels[$0 * image.width + x] != background }
    }
    #expect(columns.count == 800)
  }
}
