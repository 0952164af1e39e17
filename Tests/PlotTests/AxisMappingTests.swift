import Testing

@testable import Plot

/// Axes whose bounds are one number, or nearly, still have places for all.
struct AxisMappingTests {
  private static let scales: [any AxisScale] = [
    .linear, .logarithmic, .time, TimeScale(origin: 1e17, unit: 1e-3),
    TimeScale(origin: -1e300, unit: 1e300), LinearScale(hasWholeTics: true),
  ]
  private static let numbers: [Double] = [
    .leastNonzeroMagnitude, .leastNormalMagnitude, 1e-300, 0.3, 1, 1.7e9, 1e17, 1e300,
    .greatestFiniteMagnitude,
  ]

  @Test(arguments: numbers) func everyTicHasAPlace(number: Double) {
    for scale in Self.scales {
      for range in [number...number, number...number.nextUp, number.nextDown...number * 2] {
        guard range.upperBound.isFinite else { continue }
        for isGiven in [true, false] {
          var axis = Axis(range: isGiven ? range : nil)
          axis.scale = scale
          let mapping = AxisMapping(axis, extent: range, from: 600, to: 0, mostTics: 10)
          let places = mapping.tics.map { mapping.position($0.value) }
          for place in places { #expect(place.isFinite, "\(scale), \(range)") }
          #expect(mapping.position(number).isFinite, "\(scale), \(range)")
        }
      }
    }
  }

  @Test func anAreaEndsWhereTheAxisDoes() {
    let axis = Axis(range: 1...100, scale: .logarithmic)
    let mapping = AxisMapping(axis, extent: nil, from: 600, to: 0, mostTics: 10)
    #expect(mapping.edge(0) == 600 && mapping.edge(-5) == 600 && mapping.edge(.infinity) == 0)
    #expect(mapping.edge(10) == mapping.position(10) && mapping.edge(.nan) == 600)
  }
}
