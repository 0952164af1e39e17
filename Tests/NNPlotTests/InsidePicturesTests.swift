import NN
import NNPlot
import Plot
import TestSupport
import Testing

/// The pictures of a network's inside: what they say, and that texts stay apart whatever the network.
struct InsidePicturesTests {
  private let moment = TrainingMoment(epoch: 12, cost: 0.25)
  private let inputs: Matrix<Double> = [[-1, -1], [1, 1.5], [-1, 1], [1, -1], [0.25, 0.5]]

  private func network(
    _ words: String, inputs: Int, parameters: [Double]? = nil
  ) throws -> Sequential<Double> {
    var network = try Sequential<Double>(
      NetworkDescription(parsing: words).layers(inputs: inputs), inputs: inputs, seed: 3)
    if let parameters { network.parameters = parameters }
    return network
  }

  private var small: Sequential<Double> {
    get throws {
      try network(
        "3 tanh, 1 sigmoid", inputs: 2,
        parameters: [1, -2, 0.5, 0, -1, 0.25, 0.5, 0, -0.75, 1.5, -3, 0.125, 0.5])
    }
  }

  private let task = PredictionTask.twoClasses(["no", "yes"], at: 0...1, by: .probability)

  private func subject(
    _ network: Sequential<Double>, rows: Int, task: PredictionTask? = nil
  ) -> NetworkSubject<Double> {
    let (width, outputs) = (network.inputWidth, network.outputWidth)
    var inputs = Matrix<Double>(rows: rows, columns: width)
    var targets = Matrix<Double>(rows: rows, columns: outputs)
    for row in 0..<rows {
      for column in 0..<width { inputs[row, column] = Double((row * 7 + column * 5) % 11) - 5 }
      targets[row, row % outputs] = 1
    }
    let names = (0..<outputs).map { "a class of a long name, \($0)" }
    var subject = NetworkSubject(
      network: network, inputs: inputs, targets: targets,
      task: task ?? (outputs == 1 ? .number : .classes(names)),
      featureNames: (0..<width).map { "a feature of a long name \($0)" }, targetName: "target")
    subject.loss = outputs == 1 ? MeanSquaredError() : SoftmaxCrossEntropy()
    return subject
  }

  private func drawn(_ page: Page, _ size: Size = Size(width: 800, height: 600)) -> RecordingCanvas
  {
    let canvas = RecordingCanvas(size: size)
    page.draw(on: canvas)
    return canvas
  }

  private func check(_ page: Page, _ name: String) throws {
    let size = Size(width: 800, height: 600)
    let text = drawn(page).lines.map { $0 + "\n" }.joined()
    #expect(try differenceFromGolden(text, "\(name).txt", size: size) == nil)
  }

  @Test func aNetworkOfCirclesAndLines() throws {
    let picture = NodesPicture(
      try small, featureNames: ["width", "height"], outputNames: ["yes"])
    try check(picture.page(try small, at: moment), "network")
  }

  @Test func weightsAsColours() throws {
    let picture = WeightsPicture(
      try small, featureNames: ["width", "height"], outputNames: ["yes"],
      style: PictureStyle(theme: .dark))
    try check(picture.page(try small, at: moment), "weights")
  }

  @Test func histograms() throws {
    let picture = HistogramsPicture<Double>(
      inputs: inputs, targets: [[0], [1], [0], [1], [1]], loss: MeanSquaredError())
    try check(picture.page(try small, at: moment), "histograms")
  }

  @Test func unitsAlongOneInput() throws {
    let network = try network(
      "2 relu, 2 linear", inputs: 1, parameters: [1, -1, 0, 0.5, 1, -1, 2, 0, 0, 0])
    let picture = UnitsPicture(
      network, inputs: [[-1], [1]], featureNames: ["time"], targetName: "kind",
      task: .classes(["early", "late"]))
    try check(picture.page(network, at: moment), "units")
  }

  /// The title of a unit has its weight to the only output; the colours of tanh reach from -1 to 1.
  @Test func unitsSayTheirWeights() throws {
    let page = UnitsPicture(
      try small, inputs: inputs, featureNames: ["width", "height"], targetName: "kind", task: task
    ).page(try small, at: moment)
    #expect(page.figures.map(\.title) == ["1 → 1.50", "2 → -3.00", "3 → 0.13", ""])
    let contours = page.figures.compactMap { $0.marks.first as? FilledContour }
    #expect(contours.count == 4)
    for contour in contours.dropLast() {
      #expect(contour.levels.first == -1 && contour.levels.last == 1)
    }
    // The first unit is tanh(x - 2 y + 0.5): larger to the right, smaller upwards.
    let grid = contours[0].grid
    #expect(grid.values[0] < grid.values[59] && grid.values[0] > grid.values[59 * 60])
  }

  @Test func ofWideLayersTheMostImportantAreShown() throws {
    var parameters = [Double](repeating: 0.5, count: 64 * 2 + 64)
    parameters += (0..<64).map { $0 % 3 == 0 ? Double($0) : 0 } + [0]
    let network = try network("64 relu, 1 linear", inputs: 2, parameters: parameters)
    let units = UnitsPicture(
      network, inputs: inputs, featureNames: ["a", "b"], targetName: "t", task: .number)
    let page = units.page(network, at: moment)
    #expect(page.figures.count == 21 && page.figures[0].title == "7 → 6.00")
    #expect(drawn(page).texts.contains { $0.text.hasPrefix("20 of 64, by weight") })
    let nodes = NodesPicture(network, featureNames: ["a", "b"]).page(network, at: moment)
    #expect(drawn(nodes).texts.contains { $0.text == "+ 49 more" })
    let diagram = try #require(nodes.figures[0].marks.first as? NodeDiagram)
    // 15 units and the count, with two inputs and an output.
    #expect(diagram.nodes.count == 2 + 16 + 1 && diagram.links.count == 15 * 3)
  }

  @Test func linesAreWiderWhereWeightsAreLarger() throws {
    let page = NodesPicture(try small, featureNames: ["a", "b"]).page(try small, at: moment)
    let diagram = try #require(page.figures[0].marks.first as? NodeDiagram)
    // The weight of 0 has no line; -3 is the largest and drawn last.
    #expect(diagram.links.count == 8)
    let last = try #require(diagram.links.last)
    #expect(last.start == 3 && last.end == 5)
    #expect(diagram.links.allSatisfy { $0.width <= last.width })
    #expect(page.figures[0].colorBar?.levels.first == -5)
    // Blue and orange.
    let colors = [4, 3].map { start in
      diagram.links.first { $0.start == start && $0.end == 5 }?.color
    }
    #expect((colors[1]?.blue ?? 0) > (colors[1]?.red ?? 1))
  }

  @Test func aVeryLargeWeightLeavesTheOthersTheirColours() throws {
    var network = try network("64 relu, 1 linear", inputs: 2)
    network.parameters = network.parameters.map { $0 < 0 ? -0.4 : 0.4 }
    network.parameters[0] = 1000
    let figure = NodesPicture(network, featureNames: ["a", "b"]).page(network, at: moment).figures[
      0]
    #expect(figure.colorBar?.levels.last == 0.5)
    #expect(figure.colorBar?.extends == [.below, .above])
    let diagram = try #require(figure.marks.first as? NodeDiagram)
    #expect(diagram.links.allSatisfy { $0.width < 4 })
  }

  @Test func aTableHoldsEachWeightInItsPlace() throws {
    let page = WeightsPicture(try small, featureNames: ["a", "b"]).page(try small, at: moment)
    let map = try #require(page.figures[0].marks.first as? HeatMap)
    #expect(map.rows == 3 && map.columns == 4)
    let shown = map.values.map { $0.isNaN ? "-" : "\($0)" }
    // The first unit is the upper row; its bias stands apart.
    #expect(
      shown == [
        "-1.0", "0.25", "-", "-0.75", "0.5", "0.0", "-", "0.0", "1.0", "-2.0", "-", "0.5",
      ])
    #expect(page.figures[0].xAxis.scale.names == ["a", "b", "", "bias"])
    #expect(page.figures[0].yAxis.scale.names == ["3", "2", "1"])
  }

  @Test func oneLayerCanBeChosen() throws {
    let subject = subject(try small, rows: 4, task: task)
    let page = try Catalogues.figures.make("weights layer=2").picture(of: subject)
      .page(subject.network, at: moment)
    #expect(page.figures.map(\.title) == ["layer 2: 1 sigmoid"])
    #expect(page.figures[0].yAxis.scale.names == ["yes"])
    #expect(page.figures[0].xAxis.scale.names == ["1", "2", "3", "", "bias"])
    let wrong = try Catalogues.figures.make("weights layer=3")
    #expect(throws: FigureError.self) { _ = try wrong.picture(of: subject) }
  }

  @Test func idleUnitsAreCounted() throws {
    // The second unit is never above 0, and the third one once; of the next layer one is at an end.
    let network = try network(
      "3 relu, 2 tanh, 1 linear", inputs: 1,
      parameters: [1, 1, 1, 0, -9, -1.5, 0, 0, 0, 1, 0, 0, 5, 0, 1, 1, 0])
    let picture = HistogramsPicture<Double>(
      inputs: [[0], [1], [2]], targets: [[0], [1], [2]], loss: MeanSquaredError())
    let titles = picture.page(network, at: moment).figures.map(\.title)
    #expect(titles[1] == "1 of 3 dead" && titles[4] == "1 of 2 saturated on most rows")
    #expect(titles[0] == "layer 1: 3 relu" && titles[7] == "")
  }

  /// The gradient of the mean of (w x + b - t)² by w is 2 x (w x + b - t), here 2 * 3 * (6 - 1).
  @Test func gradientsAreThoseOfTheCost() throws {
    let network = try network("1 linear", inputs: 1, parameters: [2, 0])
    let picture = HistogramsPicture<Double>(
      inputs: [[3]], targets: [[1]], loss: MeanSquaredError())
    let figure = picture.page(network, at: moment).figures[2]
    let histogram = try #require(figure.marks.first as? Histogram)
    let bar = try #require(histogram.heights.firstIndex { $0 > 0 })
    #expect(histogram.heights.reduce(0, +) == 1)
    #expect(histogram.edges[bar] <= 30 && histogram.edges[bar + 1] >= 30)
  }

  /// What is read aloud, and what a table of numbers holds.
  @Test func theySayWhatTheyShow() throws {
    let subject = subject(try small, rows: 4, task: task)
    func page(_ name: String) throws -> Page {
      try Catalogues.figures.make(name).picture(of: subject).page(subject.network, at: moment)
    }
    let summaries = try ["units", "network", "weights", "histograms"].map { try page($0).summary }
    #expect(
      summaries[0].hasPrefix(
        "What the units of a network respond to after 12 epochs, cost 0.2500: 3 of 3 units"))
    #expect(
      summaries[1] == "A network of 2 inputs, 3 tanh, 1 sigmoid after 12 epochs, cost 0.2500; "
        + "weights from -3.00 to 1.50.")
    #expect(summaries[2].hasSuffix("weights from -3.00 to 1.50."))
    #expect(summaries[3].contains("saturated on most rows in layer 1: 3 tanh"))
    #expect(summaries.allSatisfy { $0.count <= 200 })

    let units = try #require(try page("units").shownTable)
    #expect(units.rows == 3600)
    #expect(
      units.columns.map(\.name).suffix(4) == [
        "layer 1, unit 1", "layer 1, unit 2", "layer 1, unit 3", "probability of yes",
      ])
    for name in ["network", "weights"] {
      let table = try #require(try page(name).shownTable)
      #expect(table.columns.map(\.name) == ["layer", "unit", "input", "weight"])
      // 3 x 2 and 1 x 3 weights, 4 biases.
      #expect(table.rows == 13 && table.columns[3].values[1] == .number(-2))
      #expect(table.columns[1].values[12] == .text("yes"))
      #expect(table.columns[2].values[12] == .text("bias"))
    }
    let histograms = try #require(try page("histograms").shownTable)
    #expect(histograms.columns.first?.name == "panel")
  }

  @Test func withoutRowsThereAreWeightsOnly() throws {
    let picture = HistogramsPicture<Double>(
      inputs: Matrix(rows: 0, columns: 2), targets: Matrix(rows: 0, columns: 1), loss: nil)
    let page = picture.page(try small, at: moment)
    #expect(page.figures.map(\.xAxis.label) == ["weights", "weights"])
    #expect(page.subtitle.contains("without rows of data no values of units and no gradients"))
  }

  @Test(arguments: [
    "1 linear", "5 relu, 1 sigmoid", "64 relu, dropout 0.5, 40 tanh, batch-norm, 12 linear",
    "4 tanh, residual(6 relu, 4 linear), 4 tanh, 4 sine, 3 linear", "batch-norm, 9 gelu, 2 linear",
  ])
  func textsStayApart(words: String) throws {
    for width in [1, 3, 70] {
      let network = try network(words, inputs: width)
      let task: PredictionTask? = words.hasSuffix("sigmoid") ? self.task : nil
      let subject = subject(network, rows: 30, task: task)
      for name in ["units", "network", "weights", "histograms"] {
        let page = try Catalogues.figures.make(name).picture(of: subject).page(network, at: moment)
        for (width, height) in [(800.0, 600.0), (320, 240)] {
          let canvas = TextBoxCanvas(RecordingCanvas(size: Size(width: width, height: height)))
          page.draw(on: canvas)
          #expect(canvas.mistakes() == [], "\(name), \(width) x \(height)")
        }
      }
    }
  }

  @Test func strangeNumbersCanBeDrawn() throws {
    for number in [Double.nan, .infinity, 1e308, .leastNonzeroMagnitude, 0] {
      var network = try network("3 relu, 2 linear", inputs: 2)
      network.parameters = network.parameters.map { $0 > 0.3 ? number : $0 }
      let subject = subject(network, rows: 5)
      for name in ["units", "network", "weights", "histograms"] {
        let page = try Catalogues.figures.make(name).picture(of: subject).page(network, at: moment)
        let lines = drawn(page).lines.filter { !$0.contains("text ") }
        #expect(!lines.contains { $0.contains("nan") || $0.contains("inf") }, "\(name) \(number)")
      }
    }
  }

  @Test func partsThatDoNotFitEndTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = NodesPicture(Sequential<Double> { Linear(2, 1) }, featureNames: ["a"])
    }
    await #expect(processExitsWith: .failure) {
      _ = WeightsPicture(Sequential<Double> { Linear(2, 1) }, featureNames: ["a", "b"], layer: 2)
    }
    await #expect(processExitsWith: .failure) {
      _ = HistogramsPicture<Double>(inputs: [[1]], targets: [[1], [2]], loss: nil)
    }
  }
}
