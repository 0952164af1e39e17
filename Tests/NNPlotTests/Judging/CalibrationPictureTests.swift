import NN
import Plot
import TestSupport
import Testing

@testable import NNPlot

struct CalibrationPictureTests {
  /// Computed by the formula in another language.
  @Test(arguments: [
    (0, 10, 0.0, 0.277533), (9, 10, 0.595850, 0.982124), (50, 100, 0.403832, 0.596168),
  ])
  func theIntervalIsWilsons(right: Int, count: Int, low: Double, high: Double) {
    let found = CalibrationPicture.interval(Double(right) / Double(count), of: count)
    #expect(isClose(found.lowerBound, low, absolute: 1e-6))
    #expect(isClose(found.upperBound, high, absolute: 1e-6))
  }

  @Test func intervalsHoldTheirShare() {
    for count in [1, 2, 7, 1000] {
      for right in 0...count {
        let share = Double(right) / Double(count)
        let interval = CalibrationPicture.interval(share, of: count)
        #expect(interval.lowerBound <= share && share <= interval.upperBound)
        #expect(interval.lowerBound >= 0 && interval.upperBound <= 1)
      }
    }
  }

  private let calibration = Calibration(
    probabilities: [0.55, 0.65, 0.62, 0.95, 0.97, 0.99, 1],
    isRight: [true, false, true, true, true, true, false])

  @Test func pointsAreTheBinsAndBarsTheirRows() throws {
    let figure = CalibrationPicture(calibration, lowest: 0.5).figure
    let points = try #require(figure.marks.compactMap { $0 as? Scatter }.first).points
    #expect(points.map(\.y) == [1, 0.5, 0.75])
    #expect(isClose(points[2].x, 3.91 / 4, relative: 1e-14))
    let bars = try #require(figure.strip).marks.compactMap { $0 as? Ribbon }
    #expect(bars.map { $0.upper[0].y } == [1, 2, 4])
    #expect(bars[2].upper[0].x > 0.9 && bars[2].upper[1].x < 1)
    // 1/7 of 0.45, 2/7 of 0.135, 4/7 of 0.2275.
    let error = (0.45 + 2 * 0.135 + 4 * 0.2275) / 7
    #expect(isClose(try #require(calibration.expectedError), error, relative: 1e-12))
    #expect(figure.title == "calibration, expected error 23.3 %")
    #expect(
      figure.summary
        == "Calibration on 7 rows: the mean probability is 81.9 %, 71.4 % are right; expected error "
        + "23.3 %.")
  }

  @Test func withoutRowsThereIsAFrame() {
    let none = CalibrationPicture(Calibration(probabilities: [], isRight: [])).figure
    #expect(none.title == "calibration" && none.summary == "Calibration without rows.")
    none.draw(on: RecordingCanvas(size: Size(width: 320, height: 240)))
  }

  @Test func textsStayApart() {
    for (width, height) in [(800.0, 600.0), (320, 240), (1600, 1200)] {
      let canvas = TextBoxCanvas(RecordingCanvas(size: Size(width: width, height: height)))
      CalibrationPicture(calibration, rows: "held-out rows").figure.draw(on: canvas)
      #expect(canvas.mistakes() == [])
    }
  }
}
