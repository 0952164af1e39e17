import Foundation
import NN
import TestSupport
import Testing

@testable import Datasets

struct SpiralsTests {
  /// The numbers of two spirals, computed here as they always were: models and pictures that were
  /// made from them stay right to the bit.
  @Test(arguments: [0, 4, 99])
  func twoSpiralsKeepTheirBits(seed: UInt64) {
    var generator = RandomGenerator(seed: seed, stream: .data)
    let first = (0..<100).map { _ in
      let angle = generator.uniform().squareRoot() * 600 * Double.pi / 180
      let x = -cos(angle) * angle + generator.uniform() * 1.6
      let y = sin(angle) * angle + generator.uniform() * 1.6
      return [x, y]
    }
    let expected = first + first.map { $0.map(-) }
    for spirals in [
      Dataset.twoSpirals(points: 100, seed: seed),
      Dataset.spirals(arms: 2, points: 100, seed: seed),
    ] {
      #expect(
        spirals.inputs.elements.map(\.bitPattern) == expected.flatMap { $0 }.map(\.bitPattern))
      #expect(spirals.targets.elements == (0..<200).map { $0 < 100 ? 0 : 1 })
      #expect(spirals.name == "spirals" && spirals.classNames == ["0", "1"])
    }
  }

  @Test(arguments: [1, 3, 4, 6])
  func armsAreTheFirstOneTurned(arms: Int) {
    let spirals = Dataset.spirals(arms: arms, points: 50, seed: 2)
    #expect(spirals.inputs.rows == 50 * arms && spirals.classNames.count == arms)
    for arm in 0..<arms {
      let turn = 2 * Double.pi * Double(arm) / Double(arms)
      for row in 0..<50 {
        let (x, y) = (spirals.inputs[row, 0], spirals.inputs[row, 1])
        let other = 50 * arm + row
        #expect(spirals.targets[other, 0] == Double(arm))
        #expect(
          isClose(spirals.inputs[other, 0], cos(turn) * x - sin(turn) * y, absolute: 1e-9))
        #expect(
          isClose(spirals.inputs[other, 1], sin(turn) * x + cos(turn) * y, absolute: 1e-9))
      }
    }
  }

  @Test func withoutNoisePointsLieOnTheSpiral() {
    let spirals = Dataset.twoSpirals(points: 500, noise: 0, twist: 600, seed: 1)
    let longest = 600 * Double.pi / 180
    var radii: [Double] = []
    for row in 0..<500 {
      let (x, y) = (spirals.inputs[row, 0], spirals.inputs[row, 1])
      let angle = (x * x + y * y).squareRoot()
      radii.append(angle)
      #expect(isClose(x, -cos(angle) * angle, absolute: 1e-9))
      #expect(isClose(y, sin(angle) * angle, absolute: 1e-9))
    }
    #expect(radii.allSatisfy { $0 < longest })
    // The square of a radius is uniform.
    let mean = radii.reduce(0) { $0 + $1 * $1 } / 500
    #expect(isClose(mean, longest * longest / 2, relative: 0.1))
  }
}
