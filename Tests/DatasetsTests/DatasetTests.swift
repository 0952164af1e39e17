import Foundation
import TestSupport
import Testing

@testable import Datasets

struct DatasetTests {
  @Test func theTargetIsAColumnByNameOrTheLast() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a,label,b\n1,0,2\n3,1,4\n", to: "points.csv")
    let named = try Dataset(path: path, target: "label")
    #expect(named.name == "points")
    #expect(named.featureNames == ["a", "b"] && named.targetName == "label")
    #expect(named.inputs == [[1, 2], [3, 4]] && named.targets == [[0], [1]])
    let last = try Dataset(path: path)
    #expect(last.featureNames == ["a", "label"] && last.targets == [[2], [4]])
  }

  @Test(arguments: [
    ("a,b\n", "b", "no rows"), ("a\n1\n", "a", "one column"), ("a,b\n1,2\n", "c", "'c'"),
    ("a,b\n1,0\n1,2\n", "b", "t.csv:3:2: "), ("a,b\n1,-0.5\n", "b", "t.csv:2:2: "),
  ])
  func wrongTablesAreNamed(text: String, target: String, words: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "t.csv")
    #expect {
      try Dataset(path: path, target: target, targets: .numbers(within: 0...1))
    } throws: {
      $0 is TableError && "\($0)".contains(words)
    }
  }
}

struct DatasetNameTests {
  /// A name is that of a folder: never one that is there already, never a hidden one.
  @Test(arguments: [
    ("a/points.csv", "points"), ("points", "points"), ("a.b.csv", "a.b"), ("..csv", "csv"),
    (".csv", "csv"), (".points.csv", "points"), ("...", "data"), ("..", "data"), ("/", "data"),
    ("", "data"), ("a/..csv/", "csv"), ("-", "stdin"), ("dir.d/e\u{301}.csv", "e\u{301}"),
  ])
  func theNameComesFromThePath(path: String, expected: String) {
    #expect(Dataset.name(ofPath: path) == expected)
  }
}

struct TwoSpiralsTests {
  @Test func theSecondSpiralIsTheFirstNegated() {
    let spirals = Dataset.twoSpirals(points: 150, seed: 3)
    #expect(spirals.inputs.rows == 300 && spirals.inputs.columns == 2)
    for row in 0..<150 {
      #expect(spirals.inputs[row, 0] == -spirals.inputs[row + 150, 0])
      #expect(spirals.inputs[row, 1] == -spirals.inputs[row + 150, 1])
      #expect(spirals.targets[row, 0] == 0 && spirals.targets[row + 150, 0] == 1)
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

  @Test func theSeedDecides() {
    #expect(Dataset.twoSpirals(seed: 1) == Dataset.twoSpirals(seed: 1))
    #expect(Dataset.twoSpirals(seed: 1) != Dataset.twoSpirals(seed: 2))
  }
}
