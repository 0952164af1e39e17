import NN
import NNPlot
import Plot
import Testing

/// The output as a surface in space.
struct SurfaceTests {
  private let moment = TrainingMoment(epoch: 3, cost: 0.5)
  private let inputs: Matrix<Double> = [[-1, -1], [1, 1], [-1, 1], [1, -1]]

  private func network(_ words: String, _ parameters: [Double]) throws -> Sequential<Double> {
    var network = try Sequential<Double>(
      NetworkDescription(parsing: words).layers(inputs: 2), inputs: 2, seed: 1)
    network.parameters = parameters
    return network
  }

  @Test func aNumberIsTheHeight() throws {
    let picture = SurfacePicture<Double>(
      inputs: inputs, targets: [[0], [3], [1], [2]], featureNames: ["x", "y"], targetName: "t",
      task: .number)
    let page = picture.page(try network("1 linear", [2, 3, 1]), at: moment)
    let surface = try #require(page.figures[0].marks.first as? HeightSurface)
    #expect(surface.grid.xRange == -1.1...1.1)
    #expect(abs(surface.grid.values[0] + 4.5) < 1e-9)
    #expect(abs(surface.grid.values[59] + 0.1) < 1e-9)
    // Outputs beyond the targets' range have room.
    #expect(surface.zAxis.range?.contains(6.5) == true)
    #expect(surface.zAxis.label == "output for t")
  }

  @Test func ofSeveralClassesTheWinner() throws {
    let picture = SurfacePicture<Double>(
      inputs: inputs, targets: [[1, 0, 0], [0, 1, 0], [1, 0, 0], [0, 1, 0]],
      featureNames: ["x", "y"], targetName: "t", task: .classes(["a", "b", "c"]))
    let network = try network("3 linear", [-9, 0, 9, 0, 0, 0, 0, 0, -50])
    let page = picture.page(network, at: moment)
    let surface = try #require(page.figures[0].marks.first as? HeightSurface)
    #expect(surface.grid.values.allSatisfy { (0.5...1).contains($0) })
    #expect(surface.colors[0] != surface.colors[59] && surface.colors[0] == surface.colors[60])
    #expect(page.figures[0].marks.compactMap(\.label) == ["a", "b", "c"])
  }

  @Test func ofTwoClassesTheSecond() throws {
    let picture = SurfacePicture<Double>(
      inputs: inputs, targets: [[1, 0], [0, 1], [1, 0], [0, 1]], featureNames: ["x", "y"],
      targetName: "t", task: .classes(["a", "b"]))
    let page = picture.page(try network("2 linear", [-9, 0, 9, 0, 0, 0]), at: moment)
    let surface = try #require(page.figures[0].marks.first as? HeightSurface)
    #expect(surface.grid.values[0] < 0.01 && surface.grid.values[59] > 0.99)
    #expect(surface.zAxis.label == "probability of b" && surface.zAxis.range == 0...1)
  }

  /// From wherever it is seen, no text leaves the page.
  @Test(arguments: [0.0, 30, 100, 200, -70], [0.0, 30, 60, 90])
  func textsStayOnThePage(rotation: Double, tilt: Double) throws {
    let picture = SurfacePicture<Double>(
      inputs: inputs, targets: [[0], [3], [1], [2]],
      featureNames: ["a feature of a long name", "another one"], targetName: "t", task: .number,
      projection: Projection(rotation: rotation, tilt: tilt))
    let canvas = RecordingCanvas(size: Size(width: 400, height: 300))
    picture.page(try network("1 linear", [2, 3, 1]), at: moment).draw(on: canvas)
    for (text, place) in canvas.texts {
      #expect(place.left >= 0 && place.right <= 400, "\(text)")
      #expect(place.top >= 0 && place.bottom <= 300, "\(text)")
    }
  }

  /// Without rows the heights are those of what the network says over what is usual.
  @Test func withoutRows() throws {
    let network = try network("1 linear", [100, 0, 0])
    let subject = NetworkSubject(
      network: network, inputs: Matrix(rows: 0, columns: 2), targets: Matrix(rows: 0, columns: 1),
      task: .number, featureNames: ["x", "y"], targetName: "t")
    let page = try Catalogues.figures.make("surface").picture(of: subject)
      .page(network, at: TrainingMoment(epoch: 3, cost: .nan))
    let figure = try #require(page.figures.first)
    #expect(figure.subtitle.hasPrefix("no rows: ") && figure.title == "epoch 3")
    let levels = try #require(figure.colorBar).levels
    #expect(levels[0] <= -250 && levels[levels.count - 1] >= 250)
  }

  @Test func onlyFiniteHeightsAreDrawn() throws {
    let grid = Grid(
      xRange: 0...1, yRange: 0...1, columns: 3, rows: 2, values: [0, 1, .nan, 1, 2, .infinity])
    let surface = HeightSurface(
      grid, colors: Array(repeating: .black, count: 6), xAxis: Axis(), yAxis: Axis(),
      zAxis: Axis(), projection: Projection(rotation: 30, tilt: 60), color: .black)
    var figure = Figure()
    figure.marks = [surface]
    let canvas = RecordingCanvas(size: Size(width: 400, height: 300))
    figure.draw(on: canvas)
    #expect(canvas.lines.count { $0.contains("fill ") } == 1)
    #expect(!canvas.lines.contains { $0.contains("nan") || $0.contains("inf") })
  }
}
