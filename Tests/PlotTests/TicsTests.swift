import TestSupport
import Testing

@testable import Plot

struct TicsTests {
  private func labels(_ tics: [Tic]) -> [String] { tics.compactMap(\.label?.text) }

  private func linear(_ range: ClosedRange<Double>, most: Int) -> [String] {
    labels(LinearTics(range, most: most).tics(in: range))
  }

  @Test func linearTicsStandAtRoundNumbers() {
    #expect(
      linear(0...1, most: 10) == [
        "0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1",
      ])
    #expect(linear(-10.7...10.7, most: 6) == ["-10", "-5", "0", "5", "10"])
    #expect(linear(0...20_000, most: 10).last == "20000")
    #expect(linear(1e-9...5e-9, most: 5) == ["1e-9", "2e-9", "3e-9", "4e-9", "5e-9"])
    #expect(linear(1000.1...1000.5, most: 5) == ["1000.1", "1000.2", "1000.3", "1000.4", "1000.5"])
    #expect(linear(0...5e8, most: 5) == ["0", "1e8", "2e8", "3e8", "4e8", "5e8"])
  }

  @Test func thereAreNeverMoreThanAskedFor() {
    for exponent in -12...12 {
      for length in [1.0, 1.3, 2, 4.9, 5.1, 9.99] {
        let size = length * powerOfTen(exponent)
        for most in 2...12 {
          let count = linear(-size / 3...size * 2 / 3, most: most).count
          #expect(count <= most + 1 && count >= most / 3, "\(size), \(most): \(count)")
        }
      }
    }
  }

  @Test func logarithmicTicsStandAtPowersOfTen() {
    let tics = LogarithmicTics(most: 8)
    #expect(labels(tics.tics(in: 1e-4...1).tics) == ["10^-4", "10^-3", "10^-2", "10^-1", "10^0"])
    #expect(labels(tics.tics(in: 0.02...0.5).tics) == ["0.02", "0.05", "0.1", "0.2", "0.5"])
    #expect(labels(tics.tics(in: 0.31...0.34).tics).count >= 3)
    #expect(labels(tics.tics(in: 1e-300...1e300).tics).count <= 9)
    #expect(LogarithmicTics.widened(0.03...0.3) == 0.02...0.5)
  }

  @Test func logarithmicAxesEndAtOneTwoOrFive() {
    #expect(LogarithmicTics.widened(0.0011...0.03) == 0.001...0.05)
    #expect(LogarithmicTics.widened(3...700) == 2...1000)
    #expect(LogarithmicTics.widened(0.06...0.11) == 0.05...0.2)
    #expect(LogarithmicTics.widened(1...10) == 1...10)
    let greatest = Double.greatestFiniteMagnitude
    #expect(LogarithmicTics.widened(greatest...greatest) == 1e308...greatest)
  }

  private func mapping(
    _ axis: Axis = Axis(), _ extent: ClosedRange<Double>, most: Int = 6
  ) -> AxisMapping {
    AxisMapping(axis, extent: extent, from: 0, to: 100, mostTics: most)
  }

  @Test func sharedDigitsAreWrittenOnce() {
    let stamps = mapping(Axis(), 1_717_000_000...1_717_000_049)
    #expect(stamps.remark == "+1.717e9")
    #expect(labels(stamps.tics) == ["0", "10", "20", "30", "40", "50"])
    #expect(isClose(stamps.position(1_717_000_030), 60, absolute: 1e-9))
    // Around a round number, below 0, and far from one.
    #expect(
      labels(mapping(Axis(), 1_716_999_990...1_717_000_020, most: 4).tics) == [
        "-10", "0", "10", "20",
      ])
    #expect(mapping(Axis(), -1_717_000_049 ... -1_717_000_000).remark == "-1.717e9")
    #expect(mapping(Axis(), 1_716_999_930...1_716_999_960).remark == "+1.7169999e9")
    #expect(mapping(Axis(range: 1e9...1.00000001e9, scale: .logarithmic), 0...1).remark == "+1e9")
    // Seven digits are still read, and costs that differ in the sixth are told apart by them.
    let costs = mapping(Axis(), 0.500001...0.500003)
    #expect(costs.remark == "" && Set(labels(costs.tics)).count >= 3)
    #expect(costs.range == 0.500001...0.500003)
  }

  @Test func countsHaveWholeTics() {
    for count in 1...5 {
      let axis = Axis(range: 0...Double(count), scale: LinearScale(hasWholeTics: true))
      let tics = mapping(axis, 0...1).tics
      #expect(tics.map(\.value) == (0...count).map(Double.init))
    }
    let many = mapping(Axis(range: 0...20_000, scale: LinearScale(hasWholeTics: true)), 0...1)
    #expect(many.tics == mapping(Axis(range: 0...20_000), 0...1).tics)
  }

  @Test func theWholeRangeOfNumbersHasPlaces() {
    let largest = Double.greatestFiniteMagnitude
    let all = mapping(Axis(range: -largest...largest), 0...1)
    #expect(isClose(all.position(0), 50, absolute: 1e-9) && all.position(largest) == 100)
    let least = Double.leastNonzeroMagnitude
    let small = mapping(Axis(range: 0...(4_000_000 * least)), 0...1)
    #expect(isClose(small.position(1_000_000 * least), 25, absolute: 1e-9))
    let powers = mapping(Axis(scale: .logarithmic), least...(2 * least))
    #expect(powers.position(least) == 0 && powers.position(2 * least) > 3)
  }

  @Test func numbersAreWrittenShort() {
    #expect(Decimal(digits: 0, exponent: 5).text == "0")
    #expect(Decimal(digits: -25, exponent: -1).text == "-2.5")
    #expect(Decimal(digits: 1200, exponent: 0).text == "1200")
    #expect(Decimal(digits: 5, exponent: -7).text == "5e-7")
    #expect(Decimal(digits: 15, exponent: 8).text == "1.5e9")
    #expect(Decimal(digits: 3, exponent: -1).value == 0.3)
  }

  @Test func axesMapNumbersToThePage() {
    let linear = AxisMapping(
      Axis(range: 0...10), extent: nil, from: 100, to: 200, mostTics: 5)
    #expect(linear.position(0) == 100 && linear.position(10) == 200 && linear.position(5) == 150)
    let logarithmic = AxisMapping(
      Axis(range: 1...100, scale: .logarithmic), extent: nil, from: 200, to: 100, mostTics: 5)
    #expect(isClose(logarithmic.position(10), 150, absolute: 1e-9))
    #expect(!logarithmic.position(-1).isFinite)
    // Without a range: that of the marks, widened to tics.
    let found = AxisMapping(Axis(), extent: 0.3...9.2, from: 0, to: 1, mostTics: 6)
    #expect(found.range == 0...10)
    // Ranges of one value, or none that can be drawn, still give an axis.
    for extent in [3.0...3.0, 0...0, -Double.infinity...1, 1e308...1.7e308] {
      let mapping = AxisMapping(Axis(), extent: extent, from: 0, to: 1, mostTics: 6)
      #expect(mapping.range.lowerBound < mapping.range.upperBound)
    }
  }
}

extension TicLabel {
  fileprivate var text: String {
    switch self {
    case .plain(let text): text
    case .powerOfTen(let exponent): "10^\(exponent)"
    }
  }
}

/// Axes of any range: tics in order, inside, at most as many labels as asked for, each label the number
/// that it stands at and none longer than it must be.
struct AnyRangeTests {
  private static let least = Double.leastNonzeroMagnitude
  static let sizes = [
    least, 2 * least, 1e6 * least, 3e13 * least, 1e-300, 3.7e-100, 1e-20, 2.5e-7, 0.3, 1, 7.77,
    123.4,
    99_999, 6.02e23, 1e100, 1e300, 5e307, 1.797e308,
  ]

  private let largest = Double.greatestFiniteMagnitude

  private func check(_ axis: AxisMapping, most: Int) {
    let (range, tics) = (axis.range, axis.tics)
    #expect(range.lowerBound < range.upperBound)
    #expect(range.lowerBound.isFinite && range.upperBound.isFinite)
    #expect(tics.count <= 130, "\(range): \(tics.count) tics")
    #expect(zip(tics, tics.dropFirst()).allSatisfy { $0.value < $1.value }, "\(range)")
    for tic in tics {
      let position = axis.position(tic.value)
      #expect(position > -1e-3 && position < 100.001, "\(tic.value) in \(range)")
    }
    let labels = tics.compactMap(\.label)
    // One label at most may be none: the round number may lie beside a given range.
    #expect(most == 1 || !labels.isEmpty, "\(range)")
    #expect(labels.count <= most + 2, "\(range): \(labels)")
    #expect(Set(labels).count == labels.count, "\(range): \(labels)")
    for tic in tics {
      guard case .plain(let text)? = tic.label else { continue }
      guard !axis.remark.isEmpty else {
        #expect(Double(text) == tic.value, "\(text) at \(tic.value)")
        continue
      }
      // Both are rounded to the nearest number before they are added.
      let sum = (Double(axis.remark) ?? .nan) + (Double(text) ?? .nan)
      #expect(isClose(sum, tic.value, relative: 1e-15), "\(axis.remark) and \(text)")
    }
    if !axis.remark.isEmpty {
      #expect(labels.allSatisfy { $0.text.count <= 8 }, "\(range): \(labels)")
    }
  }

  @Test(arguments: sizes) func linear(size: Double) {
    let (twice, thrice) = (min(2 * size, largest), min(3 * size, largest))
    for range in [
      0...size, -size...size, -size...0, size...thrice, -twice...(-size), size...size,
      size...min(size * (1 + 1e-9), largest), (size * 0.3)...(size * 0.7),
    ] {
      for most in 1...12 {
        let found = AxisMapping(Axis(), extent: range, from: 0, to: 100, mostTics: most)
        check(found, most: most)
        let slack = (found.range.upperBound / 2 - found.range.lowerBound / 2) * 2e-6
        #expect(found.range.lowerBound <= range.lowerBound + slack)
        #expect(found.range.upperBound >= range.upperBound - slack)
        check(
          AxisMapping(Axis(range: range), extent: nil, from: 0, to: 100, mostTics: most),
          most: most)
      }
    }
  }

  @Test(arguments: sizes) func logarithmic(size: Double) {
    let axis = Axis(scale: .logarithmic)
    for range in [
      size...size, size...min(size * 1.01, largest), size...min(size * 5, largest),
      size...min(size * 12345, largest), min(size, 1)...max(size, 1), 1e-300...max(size, 1e-299),
      Double.leastNonzeroMagnitude...size,
      size...Double.greatestFiniteMagnitude,
    ] {
      for most in 2...10 {
        let found = AxisMapping(axis, extent: range, from: 0, to: 100, mostTics: most)
        check(found, most: max(most, 7))
        // Numbers without 53 bits have no exact bounds.
        #expect(found.range.lowerBound <= range.lowerBound || range.lowerBound < 1e-307)
        #expect(found.range.upperBound >= range.upperBound * (1 - 1e-12))
      }
    }
  }

  @Test(arguments: [true, false]) func dataThatIsHardlyThere(isLinear: Bool) {
    let scale: any AxisScale = isLinear ? LinearScale() : LogarithmicScale()
    let nothing = AxisMapping(Axis(scale: scale), extent: nil, from: 0, to: 100, mostTics: 5)
    check(nothing, most: 5)
    for points in [
      [Point(x: 3, y: .nan)], [Point(x: .nan, y: 2), Point(x: 4, y: 5), Point(x: .infinity, y: 1)],
      [Point(x: 0, y: -1)], [Point(x: 7, y: 7)], [],
    ] {
      var figure = Figure()
      figure.xAxis = Axis(scale: scale)
      figure.yAxis = Axis(scale: scale)
      figure.marks = [Line(points, color: .black)]
      let canvas = RecordingCanvas(size: Size(width: 400, height: 300))
      figure.draw(on: canvas)
      #expect(!canvas.lines.contains { $0.contains("nan") || $0.contains("inf") })
      #expect(canvas.texts.count >= 4)
      let extent = Extent(points, x: scale, y: scale)
      check(
        AxisMapping(Axis(scale: scale), extent: extent?.x, from: 0, to: 100, mostTics: 5),
        most: 7)
    }
  }
}
