import NN
import Plot
import TestSupport
import Testing

@testable import NNPlot

/// The rings around rows that a network gets wrong, and what shows of many rows.
struct WrongRowsTests {
  private func network(_ parameters: [Double], _ inputs: Int, _ outputs: Int) -> Sequential<Double>
  {
    var network = Sequential<Double> { Linear(inputs, outputs) }
    network.parameters = parameters
    return network
  }

  private func rings(_ figure: Figure) -> (points: [Point], labels: [String]) {
    let rings = figure.marks.compactMap { $0 as? Rings }
    return (rings.flatMap(\.points), rings.compactMap(\.label))
  }

  @Test func wrongRowsOfTwoClassesAreRinged() {
    let inputs: Matrix<Double> = [[-1, 0], [1, 1], [-2, 1], [2, 0.5], [0.5, 0]]
    let picture = BoundaryPicture<Double>(
      inputs: inputs, targets: [[0], [1], [1], [1], [0]], featureNames: ["x", "y"],
      targetName: "t", task: .twoClasses(["no", "yes"], at: 0...1, by: .logit))
    // Yes where x is positive: the third and the last row are wrong.
    let found = rings(picture.figure(network([1, 0, 0], 2, 1), epoch: 1, cost: 1))
    #expect(found.points == [Point(x: -2, y: 1), Point(x: 0.5, y: 0)])
    #expect(found.labels == ["2 wrong"])
    // The other way round all others are.
    let other = rings(picture.figure(network([-1, 0, 0], 2, 1), epoch: 2, cost: 1))
    #expect(other.points.count == 3 && other.labels == ["3 wrong"])
  }

  @Test func wrongRowsOfSeveralClassesAreRingedAndNumbersAreNot() {
    let inputs: Matrix<Double> = [[-1, 0], [0, 1], [1, 0]]
    let picture = BoundaryPicture<Double>(
      inputs: inputs, targets: [[1, 0, 0], [1, 0, 0], [0, 0, 1]], featureNames: ["x", "y"],
      targetName: "t", task: .classes(["a", "b", "c"]))
    let weights = [-1.0, 0, 0, 1, 1, 0, 0, 0, 0]
    let found = rings(picture.figure(network(weights, 2, 3), epoch: 1, cost: 1))
    #expect(found.points == [Point(x: 0, y: 1)] && found.labels == ["1 wrong"])
    let numbers = BoundaryPicture<Double>(
      inputs: inputs, targets: [[3], [4], [5]], featureNames: ["x", "y"], targetName: "t",
      task: .number)
    #expect(rings(numbers.figure(network([1, 0, 0], 2, 1), epoch: 1, cost: 1)).labels == [])
  }

  @Test func manyRowsAreASampleThatIsSaid() throws {
    let count = 20_000
    let inputs = Matrix<Double>(
      rows: count, columns: 2,
      elements: (0..<2 * count).map { Double(($0 * 7919) % 10_007) / 5000 - 1 })
    let targets = Matrix<Double>(
      rows: count, columns: 1, elements: (0..<count).map { Double($0 % 2) })
    let picture = BoundaryPicture<Double>(
      inputs: inputs, targets: targets, featureNames: ["x", "y"], targetName: "t",
      task: .twoClasses(["no", "yes"], at: 0...1, by: .probability))
    let figure = picture.figure(network([1, 0, 0], 2, 1), epoch: 1, cost: 1)
    let below = figure.marks.compactMap { $0 as? FieldRegions }.flatMap(\.marksBelowLines)
    let points = try #require(below.compactMap { $0 as? MixedScatter }.first)
    #expect(
      points.points.count < 5010 && figure.subtitle.hasPrefix("\(points.points.count) of 20000"))
    #expect(rings(figure).labels[0].hasSuffix(" of \(points.points.count) wrong"))
    // Both classes in turn, smaller and fainter than few would be, and below the boundary.
    #expect(Set(points.kinds.prefix(20)) == [0, 1])
    let usual = PictureStyle().marker(ofClass: 0, of: 2)
    #expect(points.styles[0].size < usual.size && points.styles[0].fill.alpha < 1)
    let regions = try #require(figure.marks.compactMap { $0 as? FieldRegions }.first)
    #expect(regions.halo != nil && regions.marksBelowLines.contains { $0 is MixedScatter })
  }

  @Test func faintPointsGoTowardsThePage() throws {
    let inputs: Matrix<Double> = [[0, 0, 0], [1, 1, 0], [2, 0, 0], [1, 2, 5], [2, 2, 0]]
    let picture = BoundaryPicture<Double>(
      inputs: inputs, targets: [[0], [1], [0], [1], [1]], featureNames: ["x", "y", "z"],
      targetName: "t", task: .twoClasses(["no", "yes"], at: 0...1, by: .probability))
    let figure = picture.figure(network([1, 0, 0, 0], 3, 1), epoch: 1, cost: 1)
    let scatters = figure.marks.compactMap { $0 as? MixedScatter }
    #expect(scatters.map(\.points.count) == [1, 4])
    let (faint, plain) = (scatters[0].styles[1].fill, scatters[1].styles[1].fill)
    #expect(faint.alpha == 1 && faint.brightness > plain.brightness + 0.2)
    #expect(figure.subtitle.hasPrefix("faint: far from this plane"))
  }

  @Test func manyClassesHaveTheirNamesInTheirRegions() throws {
    let names = (0..<9).map { "class \($0)" }
    let places = (0..<9).map { Point(x: Double($0 % 3), y: Double($0 / 3)) }
    var targets = Matrix<Double>(rows: 9, columns: 9)
    for row in 0..<9 { targets[row, row] = 1 }
    let picture = BoundaryPicture<Double>(
      inputs: Matrix(rows: 9, columns: 2, elements: places.flatMap { [$0.x, $0.y] }),
      targets: targets, featureNames: ["x", "y"], targetName: "t", task: .classes(names))
    // The nearest of the places wins: 2 x·p - p² is largest there.
    let weights = places.flatMap { [2 * $0.x, 2 * $0.y] }
    let biases = places.map { -$0.x * $0.x - $0.y * $0.y }
    let figure = picture.figure(network(weights + biases, 2, 9), epoch: 1, cost: 1)
    #expect(rings(figure).points.isEmpty)
    let canvas = TextBoxCanvas(RecordingCanvas(size: Size(width: 800, height: 600)))
    figure.draw(on: canvas)
    // Once in the key and once in the region.
    let texts = canvas.texts.map(\.text)
    for name in names { #expect(texts.filter { $0 == name }.count == 2, "\(name)") }
    #expect(canvas.mistakes() == [])
  }
}
