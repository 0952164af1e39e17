import NN
import NNPlot
import Plot
import Testing

struct PicturesTests {
  private func drawn(_ figure: Figure) -> RecordingCanvas {
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: canvas)
    return canvas
  }

  private let inputs: Matrix<Double> = [[-1, -1], [1, 1], [-1, 1], [1, -1]]
  private let targets: Matrix<Double> = [[0], [0], [1], [1]]

  /// y = sigmoid(4 x): the boundary is the vertical line x = 0.
  private var network: Sequential<Double> {
    var network = Sequential<Double> {
      Linear(2, 1)
      Sigmoid()
    }
    network.parameters = [4, 0, 0]
    return network
  }

  @Test func theBoundaryIsWhereTheNetworkIsUndecided() throws {
    let picture = BoundaryPicture<Double>(
      inputs: inputs, targets: targets, featureNames: ["width", "height"], targetName: "kind",
      task: .twoClasses(["kind 0", "kind 1"], at: 0...1, by: .probability))
    let figure = picture.figure(network, epoch: 20, cost: 0.123456)
    let mark = try #require(figure.marks.compactMap { $0 as? FieldRegions }.first)
    let refined = RefinedField(mark.field, levels: mark.levels, width: 600, height: 400)
    // The logit of 1/2.
    let points = try #require(refined.lines(at: 0).first?.points)
    #expect(points.count > 10 && points.allSatisfy { abs($0.x) < 1e-6 })
    #expect(mark.field.columns == 200 && mark.field.rows == 200)
    // The data's range and a margin.
    #expect(mark.field.xRange.lowerBound < -1 && mark.field.xRange.upperBound > 1)

    let texts = drawn(figure).texts.map(\.text)
    for text in ["epoch 20, cost 0.1235", "width", "height", "kind 0", "kind 1"] {
      #expect(texts.contains(text), "\(text) is missing")
    }
  }

  @Test func framesKeepTheirAxes() {
    let picture = BoundaryPicture<Double>(
      inputs: inputs, targets: targets, featureNames: ["x", "y"], targetName: "t",
      task: .twoClasses(["0", "1"], at: 0...1, by: .probability))
    let first = picture.figure(network, epoch: 0, cost: 1)
    let second = picture.figure(.init(seed: 3) { Linear(2, 1) }, epoch: 1, cost: 2)
    #expect(first.xAxis.range == second.xAxis.range && first.yAxis.range == second.yAxis.range)
    #expect(first.colorBar?.levels == second.colorBar?.levels)
  }

  @Test func principalComponentsOfHugeNumbersCanBeDrawn() {
    let picture = BoundaryPicture<Double>(
      inputs: [[-1e308, 3], [1e308, 1]], targets: [[0], [1]], featureNames: ["a", "b"],
      targetName: "l", task: .twoClasses(["l 0", "l 1"], at: 0...1, by: .probability),
      axes: .principalComponents)
    let figure = picture.figure(network, epoch: 5, cost: 0.25)
    let canvas = drawn(figure)
    #expect(!canvas.lines.contains { $0.contains("nan") || $0.contains("inf") })
    #expect(figure.xAxis.label == "principal component 1 (100 % of the variance)")
    // Along the second component nothing varies: both points are in its middle.
    let scatters = figure.marks.compactMap { $0 as? Scatter }
    #expect(scatters.flatMap(\.points).allSatisfy { $0.y == 0 })
  }

  @Test func dataOnOneSpotCanBeDrawn() {
    let picture = BoundaryPicture<Float>(
      inputs: [[3, 0], [3, 0]], targets: [[0], [1]], featureNames: ["x", "y"], targetName: "t",
      task: .twoClasses(["0", "1"], at: 0...1, by: .probability))
    let canvas = drawn(picture.figure(Sequential(network), epoch: 0, cost: .infinity))
    #expect(!canvas.lines.contains { $0.contains("nan") })
  }

  @Test func theHistoryShowsEveryExtreme() throws {
    var costs = (1...50_000).map { 1 / Double($0) }
    costs[30_000] = 7
    let figure = HistoryPicture(costs: costs).figure
    #expect(figure.yAxis.scale is LogarithmicScale)
    let line = try #require(figure.marks.first as? Line)
    #expect(line.points.count < 10_000)
    #expect(line.points.contains { $0.y == 7 && $0.x == 30_001 })
    #expect(line.points.contains { $0.y == 1 && $0.x == 1 })
  }

  @Test func shortAndStrangeHistoriesCanBeDrawn() {
    let (least, largest) = (Double.leastNonzeroMagnitude, Double.greatestFiniteMagnitude)
    for costs in [
      [0.5], [0.5, 0.5], [0, 0, 0], [least, 1e300], [largest], [-largest, largest], [least],
      [2 * least, 3 * least], [least, largest], [.infinity, 1], [],
    ] {
      let canvas = drawn(HistoryPicture(costs: costs).figure)
      let shapes = canvas.lines.filter { !$0.hasPrefix("text") }
      #expect(!shapes.contains { $0.contains("nan") || $0.contains("inf") }, "\(costs)")
      #expect(canvas.texts.count >= 5, "\(costs)")
    }
  }

  @Test func aHistoryStandsAtItsEpochs() throws {
    let figure = HistoryPicture(
      costs: [0.1, 0.9, 0.2, 0.5], epochs: [10_000, 1000, 3000, 2000]
    ).figure
    let line = try #require(figure.marks.first as? Line)
    #expect(line.points.map(\.x) == [1000, 2000, 3000, 10_000])
    #expect(line.points.map(\.y) == [0.9, 0.5, 0.2, 0.1])
    let marks = try #require(figure.marks.last as? Scatter)
    #expect(marks.points == line.points)
    #expect(try #require(figure.xAxis.range).contains(10_000))
    #expect(drawn(figure).texts.map(\.text).contains("10000"))
    // Far from 0 the axis begins where the epochs do.
    let late = HistoryPicture(costs: [1, 2, 3], epochs: [900, 950, 1000]).figure
    #expect(try #require(late.xAxis.range).lowerBound > 800)
  }

  @Test(arguments: 1...5) func fewEpochsHaveWholeTicsAndMarks(count: Int) throws {
    let figure = HistoryPicture(costs: (1...count).map { 1 / Double($0) }).figure
    #expect(figure.marks.contains { ($0 as? Scatter)?.points.count == count })
    let texts = drawn(figure).texts.map(\.text)
    for epoch in 1...count { #expect(texts.contains("\(epoch)")) }
    #expect(!texts.contains("0.5") || count > 1)
    #expect(!texts.contains("1.5") && !texts.contains("2.5"))
  }

  @Test func costsThatHardlyDifferFillTheAxis() throws {
    func axis(_ costs: [Double]) -> (isLinear: Bool, texts: [String]) {
      let figure = HistoryPicture(costs: costs).figure
      return (figure.yAxis.scale is LinearScale, drawn(figure).texts.map(\.text))
    }
    let narrow = axis([0.500001, 0.500002, 0.500003])
    #expect(narrow.isLinear)
    for text in ["0.500001", "0.500002", "0.500003"] { #expect(narrow.texts.contains(text)) }
    let titanic = axis([0.53, 0.45, 0.42, 0.41])
    #expect(titanic.isLinear && titanic.texts.contains("0.42"))
    for text in ["0.2", "0.3", "0.6", "0.7"] { #expect(!titanic.texts.contains(text)) }
    #expect(!axis([1, 0.2]).isLinear && axis([1, 0.2, -1]).isLinear)
  }

  /// A metric is taken at some epochs only, and equal lengths are equal differences of a share.
  @Test func aMetricOfSomeEpochsIsALine() throws {
    var accuracy = [Double](repeating: .nan, count: 100)
    for epoch in [10, 20, 30, 40, 50, 60, 100] { accuracy[epoch - 1] = Double(epoch) / 100 }
    let figure = HistoryPicture(
      costs: accuracy, validation: accuracy, name: "accuracy", mayBeLogarithmic: false
    ).figure
    #expect(figure.title == "accuracy over epochs" && figure.yAxis.label == "accuracy")
    #expect(figure.yAxis.scale is LinearScale && !figure.marks.contains { $0 is Scatter })
    let line = try #require(figure.marks.first as? Line)
    #expect(line.points.map(\.x) == [10, 20, 30, 40, 50, 60, 100])
    // As few as six are marked, however many epochs there are.
    accuracy[99] = .nan
    let few = HistoryPicture(costs: accuracy, name: "accuracy", mayBeLogarithmic: false).figure
    #expect(few.marks.contains { ($0 as? Scatter)?.points.count == 6 })
  }

  @Test func costsHaveFourDigits() {
    for (cost, text) in [
      (0.0, "0.0"), (1.0, "1.000"), (0.0123456, "0.01235"), (123.4567, "123.5"),
      (9999.6, "1.000e4"),
      (-0.5, "-0.5000"), (1.5e-7, "1.500e-7"), (.nan, "nan"), (.infinity, "inf"),
    ] {
      #expect(costText(cost) == text)
    }
  }
}
