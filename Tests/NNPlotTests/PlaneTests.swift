import NN
import Plot
import TestSupport
import Testing

@testable import NNPlot

struct PlaneTests {
  /// Points along (3, 4, 0), with little across it and nothing along the third column.
  private var inputs: Matrix<Double> {
    var inputs = Matrix<Double>(rows: 40, columns: 3)
    for row in 0..<40 {
      let (along, across) = (Double(row) - 19.5, row % 2 == 0 ? 0.5 : -0.5)
      inputs[row, 0] = 3 * along - 4 * across + 10
      inputs[row, 1] = 4 * along + 3 * across - 5
      inputs[row, 2] = 7
    }
    return inputs
  }

  @Test func columnsHoldTheOthersAtTheirMedians() {
    let plane = InputPlane(.columns(2, 0), of: inputs, names: ["a", "b", "c"])
    #expect(plane.labels == ["c", "a"])
    #expect(plane.caption.contains("b = "))
    let made: Matrix<Double> = plane.inputs(at: [Point(x: 7, y: 1)])
    let middle = (0..<40).map { inputs[$0, 1] }.sorted()
    #expect(made.elements == [1, (middle[19] + middle[20]) / 2, 7])
    let place = plane.place(inputs, row: 3)
    #expect(place.point == Point(x: 7, y: inputs[3, 0]) && place.distance > 0)
  }

  @Test func twoColumnsAreTheWholeSpace() {
    let two = Matrix(rows: 2, columns: 2, elements: [1.0, 2, 3, 5])
    let plane = InputPlane(.columns(0, 1), of: two, names: ["x", "y"])
    #expect(plane.caption.isEmpty)
    #expect(plane.place(two, row: 1).distance < 1e-12)
    #expect(plane.inputs(at: [Point(x: 3, y: 5)]).elements == [3, 5])
  }

  @Test func principalComponentsExplainTheVariance() {
    let plane = InputPlane(.principalComponents, of: inputs, names: ["a", "b", "c"])
    // A column that does not vary has no share; the plane holds all the points.
    for row in 0..<40 {
      let place = plane.place(inputs, row: row)
      #expect(place.distance < 1e-6)
      let back: Matrix<Double> = plane.inputs(at: [place.point])
      for column in 0..<3 { #expect(isClose(back[0, column], inputs[row, column], absolute: 1e-6)) }
    }
  }

  @Test func hugeAndTinyNumbersHaveAPlane() {
    // A sum of the first column's values overflows, and a square of the second's is 0.
    let tiny = 2000 * Double.leastNonzeroMagnitude
    let inputs: Matrix<Double> = [[-1e308, tiny], [1.7e308, 3 * tiny], [1.5e308, 3 * tiny]]
    for axes in [PlaneAxes.principalComponents, .columns(0, 1)] {
      let plane = InputPlane(axes, of: inputs, names: ["a", "b"])
      for row in 0..<3 {
        let place = plane.place(inputs, row: row)
        #expect(abs(place.distance) < 1e-12)
        let back = plane.inputs(at: [place.point])
        #expect(isClose(back[0, 0], inputs[row, 0], absolute: 1e294))
        #expect(isClose(back[0, 1], inputs[row, 1], absolute: tiny / 1000))
      }
      let far = plane.inputs(at: [Point(x: 1e3, y: -1e3), Point(x: -1e3, y: 1e3)])
      #expect(far.elements.allSatisfy { $0.isFinite })
    }
  }

  @Test func spreadOfAnyNumbers() {
    for unit in [1, 1e308 / 4, 1e-300] {
      let spread = ColumnSpread([1, 3, 5, 7].map { ($0 - 4) * unit })
      #expect(abs(spread.mean) <= 1e-15 * unit)
      #expect(isClose(spread.deviation, 5.0.squareRoot() * unit, relative: 1e-15))
      #expect(
        isClose(spread.deviations(from: -unit, to: unit), 2 / 5.0.squareRoot(), relative: 1e-15))
    }
    let constant = ColumnSpread([0.1, 0.1, 0.1])
    #expect(constant.mean == 0.1 && constant.deviation == 1)
    #expect(ColumnSpread([]).deviation == 1 && ColumnSpread([.infinity, 1]).deviation == 1)
  }
}
