import Foundation
import NN
import TestSupport
import Testing

@testable import Datasets

/// Where the points of toy sets lie: without noise each satisfies its formula.
struct ToyGeometryTests {
  private func points(_ data: Dataset) -> [(x: Double, y: Double, label: Int)] {
    (0..<data.inputs.rows).map { row in
      (data.inputs[row, 0], data.inputs[row, 1], Int(data.targets[row, 0]))
    }
  }

  private func radius(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }

  private func deviation(_ values: [Double]) -> Double {
    (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
  }

  @Test func moonsLieOnHalfCircles() {
    for (x, y, label) in points(.moons(points: 301, noise: 0, seed: 1)) {
      let distance = label == 0 ? radius(x, y) : radius(x - 1, y - 0.5)
      #expect(isClose(distance, 1, absolute: 1e-12))
      #expect(label == 0 ? y >= 0 : y <= 0.5)
    }
    // With noise, their distances from the half circles' lines spread by it.
    let distances = points(.moons(points: 4000, noise: 0.05, seed: 2)).map { x, y, label in
      (label == 0 ? radius(x, y) : radius(x - 1, y - 0.5)) - 1
    }
    #expect(isClose(deviation(distances), 0.05, relative: 0.1))
  }

  @Test func circlesHaveTheirRadii() {
    for (x, y, label) in points(.circles(points: 200, noise: 0, factor: 0.3, seed: 1)) {
      #expect(isClose(radius(x, y), label == 0 ? 1 : 0.3, absolute: 1e-12))
    }
    let distances = points(.circles(points: 4000, noise: 0.1, seed: 2)).map { x, y, label in
      radius(x, y) - (label == 0 ? 1 : 0.5)
    }
    #expect(isClose(deviation(distances), 0.1, relative: 0.1))
  }

  @Test(arguments: [2, 3, 7])
  func blobsStandFourApart(classes: Int) {
    let centres = (0..<classes).map { label in
      points(.blobs(points: 5 * classes, noise: 0, classes: classes, seed: 1))
        .filter { $0.label == label }
    }
    for (index, own) in centres.enumerated() {
      let next = centres[(index + 1) % classes][0]
      #expect(own.count == 5 && own.allSatisfy { $0.x == own[0].x && $0.y == own[0].y })
      #expect(isClose(radius(own[0].x - next.x, own[0].y - next.y), 4, absolute: 1e-9))
    }
    let noisy = points(.blobs(points: 6000, noise: 0.5, classes: classes, seed: 2))
    let away = noisy.map { radius($0.x - centres[$0.label][0].x, $0.y - centres[$0.label][0].y) }
    #expect(isClose(deviation(away), 0.5 * 2.0.squareRoot(), relative: 0.1))
  }

  @Test func signsDecideXOR() {
    let all = points(.xor(points: 400, noise: 0, seed: 1))
    for (x, y, label) in all {
      #expect(abs(x) < 1 && abs(y) < 1 && (x * y <= 0) == (label == 1))
    }
    // All four squares hold points.
    #expect(Set(all.map { [$0.x > 0, $0.y > 0] }).count == 4)
  }

  @Test(arguments: [2, 3, 4, 9])
  func theSquareDecidesTheColour(squares: Int) {
    let all = points(.checkerboard(points: 4000, squares: squares, seed: 1))
    var seen: Set<[Int]> = []
    for (x, y, label) in all {
      #expect((-1..<1).contains(x) && (-1..<1).contains(y))
      let square = [x, y].map { Int(($0 + 1) / 2 * Double(squares)) }
      #expect((square[0] + square[1]) % 2 == label)
      seen.insert(square)
    }
    #expect(seen.count == squares * squares)
  }

  @Test func shellsOfAGaussianAreOrdered() {
    let all = points(.gaussians(points: 900, classes: 4, seed: 1))
    for shell in 0..<3 {
      let inner = all.filter { $0.label == shell }.map { radius($0.x, $0.y) }.max() ?? .infinity
      let outer = all.filter { $0.label == shell + 1 }.map { radius($0.x, $0.y) }.min() ?? 0
      #expect(inner <= outer)
    }
    #expect(all.count { $0.label == 2 } == 225)
    #expect(isClose(deviation(all.map(\.x)), 1, relative: 0.1))
    // Noise moves points, after their shells are found.
    let noisy = points(.gaussians(points: 900, noise: 0.1, classes: 4, seed: 1))
    #expect(noisy.map(\.label) == all.map(\.label) && noisy[0].x != all[0].x)
  }

  @Test func numbersFollowTheirFormulas() {
    let sine = Dataset.sine(points: 100, noise: 0, frequency: 2, seed: 1)
    let steps = Dataset.steps(points: 100, noise: 0, steps: 5, seed: 1)
    for row in 0..<100 {
      #expect(isClose(sine.targets[row, 0], sin(2 * sine.inputs[row, 0]), absolute: 1e-15))
      #expect(abs(sine.inputs[row, 0]) <= .pi)
      let height = steps.targets[row, 0]
      #expect((0...4).contains(height) && height == height.rounded())
      #expect(isClose((steps.inputs[row, 0] + 1) / 2 * 5, height + 0.5, absolute: 0.5 + 1e-12))
    }
    let plane = Dataset.plane(points: 50, noise: 0, features: 4, seed: 1)
    let friedman = Dataset.friedman1(points: 50, noise: 0, features: 7, seed: 1)
    #expect(friedman.featureNames == ["x1", "x2", "x3", "x4", "x5", "x6", "x7"])
    for row in 0..<50 {
      let p = (0..<4).map { plane.inputs[row, $0] }
      #expect(
        isClose(plane.targets[row, 0], 1 + p[0] - 2 * p[1] + 3 * p[2] - 4 * p[3], absolute: 1e-12))
      let x = (0..<7).map { friedman.inputs[row, $0] }
      let y = 10 * sin(.pi * x[0] * x[1]) + 20 * pow(x[2] - 0.5, 2) + 10 * x[3] + 5 * x[4]
      #expect(isClose(friedman.targets[row, 0], y, absolute: 1e-12))
      #expect(x.allSatisfy { (0..<1).contains($0) })
    }
  }

  @Test func noiseOfNumbersIsItsDeviation() {
    let flat = Dataset.sine(points: 4000, noise: 0.3, frequency: 0, seed: 1)
    #expect(isClose(deviation(flat.targets.elements), 0.3, relative: 0.05))
  }

  @Test func impossibleSetsEndTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Dataset.moons(points: 1) }
    await #expect(processExitsWith: .failure) { _ = Dataset.blobs(points: 2, classes: 3) }
    await #expect(processExitsWith: .failure) { _ = Dataset.sine(noise: -.infinity) }
    await #expect(processExitsWith: .failure) { _ = Dataset.spirals(arms: 0) }
  }
}
