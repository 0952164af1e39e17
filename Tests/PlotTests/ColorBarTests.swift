import Testing

@testable import Plot

/// The levels of colour bars, and the arrows at their ends.
struct ColorBarTests {
  @Test func bandsAreTenToTwelveAtRoundNumbers() {
    var others = 0
    for step in 0..<400 {
      let length = 0.01 * (1 + 0.025 * Double(step)) * Double(step % 7 + 1)
      for low in [0, -length / 3, 1000 - length, -0.5 * length] {
        let levels = ColorBar.levels(covering: low...low + length)
        // Where no round step gives as many, one more or less.
        #expect((9...13).contains(levels.count - 1), "\(low) + \(length): \(levels)")
        if !(10...12).contains(levels.count - 1) { others += 1 }
        #expect(levels[0] <= low + 1e-9 && levels[levels.count - 1] >= low + length - 1e-9)
        #expect(levels.allSatisfy { shortText($0).count <= 10 }, "\(levels)")
      }
    }
    #expect(ColorBar.levels(covering: 0...1) == (0...10).map { Double($0) / 10 })
    #expect(ColorBar.levels(covering: -0.2...1.2).count == 11)
    #expect(others < 32)
  }

  @Test func everyRangeHasLevels() {
    let (huge, tiny) = (Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude)
    let ranges: [ClosedRange<Double>] = [
      -huge...huge, 0...tiny, 2 * tiny...4 * tiny, 0.3...(0.1 * 3), 7...7, 1e154...2e154,
      1_717_000_000...1_717_000_001, -1e-300...1e300,
    ]
    for range in ranges {
      let levels = ColorBar.levels(covering: range)
      #expect(levels.count >= 2 && levels.count < 20, "\(range)")
      #expect(
        levels.allSatisfy(\.isFinite) && zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test func ticsStandAtLevels() {
    for step in [1.5, 0.25] {
      let levels = (0...11).map { step * Double($0) - 3 }
      let tics = LevelScale(levels).tics(in: levels[0]...levels[levels.count - 1], most: 6)
      let labelled = tics.tics.filter { $0.label != nil }
      #expect(labelled.count >= 3 && labelled.count <= 6)
      #expect(labelled.allSatisfy { levels.contains($0.value) })
    }
  }

  @Test func valuesBeyondTheLevelsHaveArrows() {
    func fills(_ extends: ColorBar.Extends) -> Int {
      var figure = Figure()
      figure.colorBar = ColorBar(scale: .viridis, levels: [0, 1, 2], extends: extends)
      let canvas = RecordingCanvas(size: Size(width: 400, height: 300))
      figure.draw(on: canvas)
      return canvas.lines.filter { $0.hasPrefix("fill") }.count
    }
    #expect(fills([.below]) == fills([]) + 1 && fills([.below, .above]) == fills([]) + 2)
  }

  @Test func numbersAreRoundedToWhatAnAxisShows() {
    #expect(roundedText(12.345678, within: 20) == "12.35")
    #expect(roundedText(1_717_000_030.4, within: 7200) == "1717000030")
    #expect(roundedText(0.00012345, within: 0.001) == "0.000123")
    #expect(roundedText(-0.25, within: 1) == "-0.25")
    for value in [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, -0.0, .nan] {
      #expect(!roundedText(value, within: 1).isEmpty && !roundedText(1, within: value).isEmpty)
    }
  }
}
