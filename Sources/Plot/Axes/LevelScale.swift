/// Numbers with equal differences, and tics at levels: those between the bands of a colour bar.
struct LevelScale: AxisScale {
  private let levels: [Double]
  private let bandNames: [String]
  private let linear = LinearScale()

  /// More characters than these are better written as a difference from an offset, as a linear scale does.
  private static let mostCharacters = 8

  /// A scale with tics at some of `levels`, which increase, or with names at the middles between them.
  init(_ levels: [Double], _ bandNames: [String] = []) {
    self.levels = levels
    self.bandNames = bandNames
  }

  func range(
    given: ClosedRange<Double>?, around extent: ClosedRange<Double>?, mostTics: Int
  ) -> ClosedRange<Double> {
    linear.range(given: given, around: extent, mostTics: mostTics)
  }

  /// The tics of a linear scale where they stand at levels; else every second, third ... level, 0 among
  /// them where it is one.
  func tics(in range: ClosedRange<Double>, most: Int) -> AxisTics {
    if !bandNames.isEmpty {
      let step = max((bandNames.count + most - 1) / max(most, 1), 1)
      let bands = min(bandNames.count, levels.count - 1)
      return AxisTics(
        stride(from: 0, to: bands, by: step).map { band in
          Tic(levels[band] / 2 + levels[band + 1] / 2, .plain(bandNames[band]))
        })
    }
    let usual = linear.tics(in: range, most: most)
    let values = Set(levels)
    let texts = levels.map(Self.text)
    let areLevels = usual.tics.allSatisfy { $0.label == nil || values.contains($0.value) }
    guard !areLevels, texts.allSatisfy({ $0.count <= Self.mostCharacters }) else { return usual }
    let step = max((levels.count + most - 1) / max(most, 1), 1)
    let anchor = levels.firstIndex(of: 0) ?? 0
    return AxisTics(
      levels.indices.compactMap { index in
        (index - anchor) % step == 0 ? Tic(levels[index], .plain(texts[index])) : nil
      })
  }

  /// The levels as the bar writes numbers; nil: it writes differences, or they need too many digits.
  var texts: [String]? {
    guard let low = levels.first, let high = levels.last, low < high,
      linear.tics(in: low...high, most: levels.count - 1).remark.isEmpty
    else { return nil }
    let texts = levels.map(Self.text)
    return texts.allSatisfy { $0.count <= Self.mostCharacters } ? texts : nil
  }

  /// A level in the digits that tell it from all others, in the format of a linear scale's tics.
  private static func text(_ level: Double) -> String {
    let whole = shortText(level)
    let parts = whole.split(separator: "e")
    guard let mantissa = parts.first else { return whole }
    let fraction = mantissa.split(separator: ".").dropFirst().first?.count ?? 0
    guard let digits = Int(mantissa.filter { $0 != "." }),
      let exponent = parts.count > 1 ? Int(parts[1]) : 0
    else { return whole }
    return Decimal(digits: digits, exponent: exponent - fraction).text
  }

  func coordinate(over range: ClosedRange<Double>) -> @Sendable (Double) -> Double {
    linear.coordinate(over: range)
  }
}
