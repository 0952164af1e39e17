import TestSupport
import Testing

@testable import NNPlot

struct PrincipalComponentsTests {
  private func product(_ components: [PrincipalComponent]) -> Double {
    zip(components[0].direction, components[1].direction).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Rows of columns at right angles to each other, turned by the angle of a 3-4-5 triangle.
  private func turned(_ first: Double, _ second: Double) -> [[Double]] {
    let (a, b) = ([1, -1, 1, -1].map { $0 * first }, [1, 1, -1, -1].map { $0 * second })
    return [zip(a, b).map { 0.6 * $0 - 0.8 * $1 }, zip(a, b).map { 0.8 * $0 + 0.6 * $1 }]
  }

  @Test func knownAnswer() {
    let components = principalComponents(of: [[3, -3, 1, -1], [3, -3, -1, 1]], count: 2)
    let half = 0.5.squareRoot()
    for (component, truth) in zip(components, [(0.9, [half, half]), (0.1, [half, -half])]) {
      #expect(isClose(component.share, truth.0, relative: 1e-14))
      #expect(firstDifference(component.direction, truth.1, relative: 1e-14) == nil)
    }
  }

  @Test func nearlyEqualVariancesAreToldApart() {
    // Rounding of 1e-16 turns directions whose variances differ by 1e-9 by about 1e-7.
    let components = principalComponents(of: turned(1, (1 - 1e-9).squareRoot()), count: 2)
    #expect(firstDifference(components[0].direction, [0.6, 0.8], absolute: 1e-6) == nil)
    #expect(firstDifference(components[1].direction, [0.8, -0.6], absolute: 1e-6) == nil)
    #expect(isClose(components[0].share, 0.5 + 0.25e-9, relative: 1e-15))
  }

  @Test func equalVariancesGiveRightAngles() {
    let components = principalComponents(of: turned(1, 1), count: 2)
    #expect(abs(product(components)) < 1e-15)
    for component in components { #expect(isClose(component.share, 0.5, relative: 1e-15)) }
    // Columns that do not go together are their own directions, in order.
    let axes = principalComponents(of: [[1, -1, 1, -1], [1, 1, -1, -1]], count: 2)
    #expect(axes.map(\.direction) == [[1, 0], [0, 1]])
  }

  @Test func aColumnThatIsConstantHasNoPart() {
    let constant = [0.0, 0, 0, 0]
    for place in 0...2 {
      var columns = turned(2, 1)
      columns.insert(constant, at: place)
      let components = principalComponents(of: columns, count: 3)
      #expect(components[0].direction[place] == 0 && components[1].direction[place] == 0)
      #expect(isClose(components[0].share, 0.8, relative: 1e-14) && components[2].share == 0)
      #expect(abs(components[2].direction[place]) == 1)
    }
  }

  @Test func sharesAndDirectionsDoNotDependOnTheUnit() {
    let usual = principalComponents(of: turned(2, 1), count: 2)
    for unit in [1e308 / 3, 1e-300] {
      let columns = turned(2, 1).map { $0.map { $0 * unit } }
      for (component, truth) in zip(principalComponents(of: columns, count: 2), usual) {
        #expect(isClose(component.share, truth.share, relative: 1e-13))
        let difference = firstDifference(component.direction, truth.direction, absolute: 1e-13)
        #expect(difference == nil)
      }
    }
  }

  @Test(arguments: [(520, 500), (3, 500), (99, 100), (60, 2)])
  func scoresHaveTheVarianceThatIsSaid(rows: Int, columns: Int) {
    let data = (0..<columns).map { column in
      let values = (0..<rows).map { noise(column * rows + $0) }
      let mean = values.reduce(0, +) / Double(rows)
      return values.map { $0 - mean }
    }
    let total = data.joined().reduce(0) { $0 + $1 * $1 }
    let components = principalComponents(of: data, count: 2)
    #expect(abs(product(components)) < 1e-13)
    #expect(components[0].share >= components[1].share && components[1].share > 0)
    for component in components {
      let direction = component.direction
      let scores = (0..<rows).map { row in
        data.indices.reduce(0) { $0 + data[$1][row] * direction[$1] }
      }
      let variance = scores.reduce(0) { $0 + $1 * $1 }
      #expect(isClose(variance / total, component.share, relative: 1e-12))
      // An eigenvector: the columns' products with the scores are in proportion to it.
      let back = data.map { values in
        values.indices.reduce(0) { $0 + values[$1] * scores[$1] } / variance
      }
      #expect(firstDifference(back, direction, absolute: 1e-11) == nil)
    }
  }

  @Test func dataWithoutVarianceHasComponents() {
    for columns in [[[0.0, 0], [0, 0], [0, 0]], [[], []], [[.nan, 1], [1, 2]]] {
      let components = principalComponents(of: columns, count: 2)
      #expect(components.map(\.share) == [0, 0])
      #expect(product(components) == 0 && components[1].direction.contains(1))
    }
    // One row away from the mean: a direction, and another at right angles to it.
    let components = principalComponents(of: [[3.0, -3], [4, -4], [0, 0]], count: 2)
    #expect(firstDifference(components[0].direction, [0.6, 0.8, 0], absolute: 1e-15) == nil)
    #expect(components[1].share == 0 && product(components) == 0)
  }
}

/// A number from -1 to 1 that looks like chance, the same for the same index.
func noise(_ index: Int) -> Double {
  var bits = UInt64(index + 1) &* 0x9e37_79b9_7f4a_7c15
  bits = (bits ^ bits >> 29) &* 0xbf58_476d_1ce4_e5b9
  return Double(bits >> 11) * 0x1p-52 - 1
}
