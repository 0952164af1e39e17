import Foundation
import NN
import Plot
import PlotCairo
import TestSupport
import Testing

@testable import NNPlot

/// Pictures of random networks, smooth and saturated, pixel by pixel against the networks themselves at
/// 4 x 4 points in each pixel: at most one pixel in a thousand is on the wrong side of a level.
///
/// With the environment variable NN_RASTER the test takes 50 networks of each kind on more pages and prints
/// how many pixels are wrong.
struct RasterTests {
  private static let isFull = ProcessInfo.processInfo.environment["NN_RASTER"] != nil
  private static let seeds: ClosedRange<UInt64> = isFull ? 1...50 : 1...4

  /// What a network shows.
  enum Kind: String, CaseIterable {
    case twoClasses, number, classes
  }

  @Test(arguments: Kind.allCases) func pixelsAreOnTheRightSide(kind: Kind) throws {
    let sizes: [Size] =
      Self.isFull
      ? [Size(width: 800, height: 600), Size(width: 320, height: 240)]
      : [Size(width: 320, height: 240)]
    var total = (wrong: 0, all: 0)
    for size in sizes {
      for seed in Self.seeds {
        let subject = RasterSubject(kind: kind, seed: seed)
        let counts = try subject.wrongPixels(size)
        if Self.isFull {
          print(kind, size.width, seed, subject.words, counts.map { $0.wrong }, counts[0].all)
        }
        for count in counts {
          total.wrong += count.wrong
          total.all += count.all
        }
      }
    }
    if Self.isFull { print(kind, "share", Double(total.wrong) / Double(total.all)) }
    #expect(Double(total.wrong) <= 0.001 * Double(total.all))
  }
}

/// A random network and what it is drawn as.
private struct RasterSubject {
  let kind: RasterTests.Kind
  let network: Sequential<Double>
  let words: String

  private static let classCount = 4

  init(kind: RasterTests.Kind, seed: UInt64) {
    self.kind = kind
    let outputs = kind == .classes ? Self.classCount : 1
    let sharpness = [1, 4, 100, 1e6][Int(seed % 4)]
    let shape = Int(seed / 4 % 3)
    func activation() -> any Layer { seed / 12 % 2 == 0 ? Tanh() : ReLU() }
    var layers: [any Layer] =
      switch shape {
      case 0: [Linear(2, 10), activation(), Linear(10, outputs)]
      case 1: [Linear(2, 16), activation(), Linear(16, 12), activation(), Linear(12, outputs)]
      default: [Linear(2, 50), activation(), Linear(50, 30), activation(), Linear(30, outputs)]
      }
    if kind == .twoClasses { layers.append(Sigmoid()) }
    words = "\(shape) \(seed / 12 % 2 == 0 ? "tanh" : "relu") x\(sharpness)"
    // The layers fit each other.
    guard var network = try? Sequential<Double>(layers, seed: seed) else { preconditionFailure() }
    var state = seed &* 7919 &+ 13
    // Random biases too, else all lines would go through the middle.
    network.parameters = network.parameters.map { weight in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (weight + (Double(state >> 33) / Double(1 << 31) - 0.5)) * sharpness
    }
    self.network = network
  }

  private var task: PredictionTask {
    switch kind {
    case .twoClasses: .twoClasses(["a", "b"], at: 0...1, by: .probability)
    case .number: .number
    case .classes: .classes((0..<Self.classCount).map { "class \($0)" })
    }
  }

  private func outputs(_ points: [Point]) -> Matrix<Double> {
    network.forward(
      Matrix(rows: points.count, columns: 2, elements: points.flatMap { [$0.x, $0.y] }))
  }

  /// For each level, or the borders of classes: how many pixels are on the wrong side, and how many there
  /// are.
  func wrongPixels(_ size: Size) throws -> [(wrong: Int, all: Int)] {
    let corners: Matrix<Double> = [[-1, -1], [1, 1], [-0.5, 0.5], [0.5, 0]]
    var targets = Matrix<Double>(rows: 4, columns: kind == .classes ? Self.classCount : 1)
    if kind == .classes {
      for row in 0..<4 { targets[row, row % Self.classCount] = 1 }
    } else if kind == .number {
      let spread = outputs(
        (0..<400).map { index in
          Point(x: -1 + Double(index % 20) / 9.5, y: -1 + Double(index / 20) / 9.5)
        }
      ).elements.sorted()
      targets = Matrix(
        rows: 4, columns: 1, elements: [spread[20], spread[379], spread[100], spread[300]])
    } else {
      targets = [[0], [1], [0], [1]]
    }
    let picture = BoundaryPicture<Double>(
      inputs: corners, targets: targets, featureNames: ["x", "y"], targetName: "t", task: task)
    let figure = picture.figure(network, epoch: 1, cost: 1)
    let mark = try #require(figure.marks[0] as? FieldRegions)
    switch kind {
    case .classes:
      let shades = [0xff0000, 0x00ff00, 0x0000ff, 0xffffff].map { Color(hex: $0) }
      var drawn = mark
      drawn.levels = []
      drawn.lines = []
      drawn.colors = shades.map { [$0] }
      return [
        try wrong(figure, drawn, size) { outputs in
          (0..<outputs.rows).map { outputs.largestColumn(inRow: $0) }
        }
      ]
    default:
      let isLogit = kind == .twoClasses
      return try mark.levels.map { level in
        var drawn = mark
        drawn.levels = [level]
        drawn.lines = []
        drawn.colors = [[.white, .black]]
        let shown = isLogit ? 1 / (1 + exp(-level)) : level
        return try wrong(figure, drawn, size) { outputs in
          outputs.elements.map { $0 >= shown ? 1 : 0 }
        }
      }
    }
  }

  /// Compares the pixels of `mark` with the sides that `side` finds.
  private func wrong(
    _ figure: Figure, _ mark: FieldRegions, _ size: Size, _ side: (Matrix<Double>) -> [Int]
  ) throws -> (wrong: Int, all: Int) {
    let area = FrameMark()
    var figure = figure
    figure.marks = [mark, area]
    let image = try Picture.pixels(size: size, figure.draw)
    let frame = try #require(area.seen.frame)
    // Without the tics, which stand in the frame.
    let margin = 10 * max(frame.scale, 1)
    let left = Int(frame.rectangle.left + margin)
    let top = Int(frame.rectangle.top + margin)
    let right = Int(frame.rectangle.right - margin)
    let bottom = Int(frame.rectangle.bottom - margin)
    func data(_ range: ClosedRange<Double>, _ share: Double) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * share
    }
    let colors = mark.colors.flatMap { $0 }.map { color in
      [color.red, color.green, color.blue].map { $0 * 255 }
    }
    var counts = (wrong: 0, all: 0)
    for y in top..<bottom {
      let points = (left..<right).flatMap { x in
        (0..<16).map { index in
          let place = Point(
            x: Double(x) + (Double(index % 4) + 0.5) / 4,
            y: Double(y) + (Double(index / 4) + 0.5) / 4)
          return Point(
            x: data(frame.x.range, (place.x - frame.rectangle.left) / frame.rectangle.width),
            y: data(frame.y.range, (frame.rectangle.bottom - place.y) / frame.rectangle.height))
        }
      }
      let sides = side(outputs(points))
      for x in left..<right {
        var votes = [Int](repeating: 0, count: colors.count)
        for side in sides[(x - left) * 16..<(x - left + 1) * 16] { votes[side] += 1 }
        let pixel = image.pixels[y * image.width + x]
        let parts = [16, 8, 0].map { Double(pixel >> UInt32($0) & 255) }
        let nearest =
          colors.indices.min { first, second in
            distance(parts, colors[first]) < distance(parts, colors[second])
          } ?? 0
        counts.all += 1
        // Of equal votes either side is right.
        if votes[nearest] < (votes.max() ?? 0) { counts.wrong += 1 }
      }
    }
    return counts
  }

  private func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }
}

/// A mark that shows nothing and remembers its frame.
private struct FrameMark: Mark {
  final class Seen: @unchecked Sendable {
    var frame: Frame?
  }

  let seen = Seen()

  func draw(on canvas: any Canvas, in frame: Frame) { seen.frame = frame }
}
