import Foundation
import NNPlot
import Plot
import TestSupport
import Testing

/// The pictures of a search for a learning rate and of a training that diverged.
struct ExplainingPicturesTests {
  private let size = Size(width: 800, height: 600)

  private func golden(_ figure: Figure, _ name: String) throws -> String? {
    let canvas = RecordingCanvas(size: size)
    figure.draw(on: canvas)
    let text = canvas.lines.map { $0 + "\n" }.joined()
    return try differenceFromGolden(text, "\(name).txt", size: size)
  }

  private let rates: [Double] = (0..<40).map { pow(10, Double($0) / 7 - 6) }

  @Test func aRateSearch() throws {
    let costs = rates.map { rate -> Double in
      let fall = 1 - 300 * rate
      return rate < 1e-3 ? fall : 0.7 + 40 * rate * rate
    }
    let noise: [Double] = costs.indices.map { $0 % 2 == 0 ? 1.2 : 0.9 }
    let picture = RatePicture(
      rates: rates, costs: zip(costs, noise).map(*),
      smoothed: costs, trials: [(1e-4, 0.6), (1e-3, 0.3), (1e-2, 0.4)], trialSteps: 1000,
      areHeldOut: true, chosen: 1e-3)
    #expect(try golden(picture.figure, "rate-search") == nil)
  }

  @Test func aDivergence() throws {
    let growth: [Double] = (0..<12).map { Double(max($0 - 4, 0)) }
    let picture = DivergencePicture(
      steps: Array(101...112),
      curves: [
        ("cost", growth.map { pow(10, 20 * $0) }), ("largest weight", growth.map { pow(10, $0) }),
      ], origin: 106)
    #expect(try golden(picture.figure, "divergence") == nil)
  }

  @Test func theChosenRateIsWhereTheLineStands() throws {
    let figure = RatePicture(
      rates: [1e-3, 1e-2, 0.1], costs: [1, 0.5, 9e9], smoothed: [1, 0.8, .infinity], chosen: 0.01
    ).figure
    let lines = figure.marks.compactMap { $0 as? Line }
    let chosen = try #require(lines.first { $0.label == "chosen, 0.01" })
    #expect(chosen.points.allSatisfy { $0.x == 0.01 } && figure.xAxis.scale is LogarithmicScale)
    // What grows beyond bounds does not stretch the axis.
    #expect(try #require(figure.yAxis.range).upperBound < 10)
  }

  @Test func aTrialThatDivergedIsAnArrow() throws {
    let figure = RatePicture(
      rates: [1e-3, 1e-2], costs: [1, 0.5], smoothed: [1, 0.8],
      trials: [(1e-3, 0.5), (1e-2, .infinity)], trialSteps: 100, areHeldOut: true, chosen: 1e-3
    ).figure
    let arrows = try #require(figure.marks.compactMap { $0 as? BorderArrows }.first)
    #expect(arrows.points.map(\.x) == [1e-2] && figure.subtitle == "arrows: diverged")
    #expect(figure.marks.contains { $0.label == "held-out rows, 100 steps at one rate" })
  }

  /// Steps to 1e300 and beyond neither flatten what comes before them nor go unseen.
  @Test func growthBeyondTheAxisIsSaid() throws {
    let figure = DivergencePicture(
      steps: [1, 2, 3, 4],
      curves: [("cost", [1, 10, 1e300, .nan]), ("weight", [1, 1, 2, .infinity])], origin: 2
    ).figure
    #expect(try #require(figure.yAxis.range).upperBound < 1e12)
    let arrows = figure.marks.compactMap { $0 as? BorderArrows }
    #expect(arrows.map { $0.points.map(\.x) } == [[3, 4], [4]])
    let said = "arrows: beyond the axis; not finite from step 4: cost, weight"
    #expect(figure.subtitle == said)
  }

  @Test func numbersThatAreNotFiniteOrNegativeHavePictures() {
    let odd = [Double.nan, -.infinity, .infinity, -1, 0, 1e308, .leastNonzeroMagnitude, 1]
    for shift in odd.indices {
      let values = odd.indices.map { odd[($0 + shift) % odd.count] }
      let rates = odd.indices.map { 1e-3 * Double($0 + 1) }
      let figures = [
        RatePicture(rates: rates, costs: values, smoothed: values, chosen: 1e-300).figure,
        RatePicture(
          rates: rates, costs: values, smoothed: values, trials: [(1e-3, values[0])], chosen: 1
        ).figure,
        DivergencePicture(
          steps: Array(1...odd.count),
          curves: [("cost", values), ("none", values.map { _ in .nan })],
          origin: 1
        ).figure,
      ]
      for figure in figures {
        let canvas = RecordingCanvas(size: size)
        figure.draw(on: canvas)
        #expect(!canvas.lines.isEmpty)
      }
    }
  }
}
