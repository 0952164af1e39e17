import NN
import Plot
import TestSupport
import Testing

@testable import NNPlot

/// The points and the key of a boundary: that each row and each class can be seen.
struct BoundaryPointsTests {
  private func drawn(_ figure: Figure) -> RecordingCanvas {
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: canvas)
    return canvas
  }

  /// A picture of classes that are scattered over two columns.
  private func figure(classes names: [String], rows: Int) -> Figure {
    var inputs = Matrix<Double>(rows: rows, columns: 2)
    var targets = Matrix<Double>(rows: rows, columns: names.count)
    for row in 0..<rows {
      inputs[row, 0] = Double((row * 37) % 101) / 50 - 1
      inputs[row, 1] = Double((row * 53) % 97) / 48 - 1
      targets[row, row % names.count] = 1
    }
    let picture = BoundaryPicture<Double>(
      inputs: inputs, targets: targets, featureNames: ["u", "v"], targetName: "species",
      task: .classes(names))
    let network = Sequential<Double>(seed: 3) { Linear(2, names.count) }
    return picture.figure(network, epoch: 1, cost: 1)
  }

  @Test func twelveClassesCanBeToldApart() {
    let names = (0..<12).map { $0 < 10 ? "species_0\($0)" : "species_\($0)" }
    let texts = drawn(figure(classes: names, rows: 60)).texts.map(\.text)
    for name in names { #expect(texts.contains(name), "\(name) is missing") }
    let long = names.map {
      "a species of a plant that has a very long name, " + $0 + ", of the south"
    }
    let figure = figure(classes: long, rows: 60)
    for (width, height) in [(800.0, 600.0), (400.0, 400.0), (1600.0, 300.0)] {
      let canvas = TextBoxCanvas(RecordingCanvas(size: Size(width: width, height: height)))
      figure.draw(on: canvas)
      #expect(canvas.mistakes() == [])
      let written = Set(canvas.texts.map(\.text).filter { $0.contains("…") || long.contains($0) })
      #expect(written.count >= 12, "\(width) x \(height): \(written)")
    }
    for palette in [Palette.okabeIto, .gnuplot, .viridis, .cividis, .diverging] {
      let colors = Set((0..<18).map { palette.color(ofClass: $0, of: 18) })
      #expect(colors.count == 18)
    }
  }

  @Test func ofManyClassesOnlyThoseThatShowHaveMarks() {
    let figure = figure(classes: (0..<500).map { "class\($0)" }, rows: 700)
    let fills = drawn(figure).lines.filter { $0.contains("fill ") }
    let shown = Set(
      figure.marks.compactMap { $0 as? FieldRegions }.flatMap(\.field.samples.regions))
    #expect(shown.count < 60 && shown.count > 3)
    #expect(fills.count < 4 * shown.count, "\(fills.count) areas")
  }

  @Test func rowsOnTheSamePlaceAreSpread() {
    let places = (0..<40).map { Point(x: Double($0 % 2), y: Double($0 / 2 % 2)) }
    let spread = SharedPlaces(places)
    #expect(spread.areMoved && Set(spread.points).count == 40)
    for (place, point) in zip(places, spread.points) {
      #expect(abs(point.x - place.x) <= 0.2 && abs(point.y - place.y) <= 0.2)
    }
    #expect(SharedPlaces(places).points == spread.points)
    // Along a column of other numbers nothing moves, nor where each row has its own place.
    let line = SharedPlaces([0, 0, 1, 1].map { Point(x: $0, y: $0 * 0.1) })
    #expect(line.areMoved && line.points.map(\.y) == [0, 0, 0.1, 0.1])
    #expect(!SharedPlaces([0, 0, 1, 1].enumerated().map { Point(x: $1, y: Double($0)) }).areMoved)
    #expect(!SharedPlaces([0, 0].map { Point(x: $0, y: 7) }).areMoved)
    #expect(!SharedPlaces([0.5, 0.5, 1].map { Point(x: $0, y: 0.25) }).areMoved)
    #expect(!SharedPlaces((0..<22).map { Point(x: Double($0 % 11), y: 0.5) }).areMoved)
  }

  @Test func theCaptionSaysHowToReadThePoints() {
    func subtitle(_ inputs: Matrix<Double>) -> String {
      let names = (0..<inputs.columns).map { "x\($0)" }
      let targets = Matrix(
        rows: inputs.rows, columns: 1, elements: (0..<inputs.rows).map { Double($0 % 2) })
      let task = PredictionTask.twoClasses(["no", "yes"], at: 0...1, by: .probability)
      let picture = BoundaryPicture<Double>(
        inputs: inputs, targets: targets, featureNames: names, targetName: "t", task: task)
      let network = Sequential<Double>(seed: 1) { Linear(inputs.columns, 1) }
      return picture.figure(network, epoch: 1, cost: 1).subtitle
    }
    // The network gives one class: that the other has no region is said in any plane.
    let absent = subtitle([[0, 0], [0, 1], [1, 0], [1, 1]])
    #expect(["no region of no", "no region of yes", ""].contains(absent))
    #expect(subtitle([[0, 0], [0, 0], [1, 0], [1, 1]]) == "rows on the same place are spread")
    let faint = subtitle([[0, 0.5, 9], [1, 1.5, -9], [2, 2.5, 0], [3, 3.5, 0]])
    #expect(faint.hasPrefix("faint: far from this plane; at x2 = "))
  }
}
