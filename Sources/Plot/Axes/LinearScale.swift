/// Equal differences are equal lengths.
public struct LinearScale: AxisScale {
  /// Whether tics stand at whole numbers only, as for things that are counted.
  public var hasWholeTics: Bool

  public init(hasWholeTics: Bool = false) { self.hasWholeTics = hasWholeTics }

  public func range(
    given: ClosedRange<Double>?, around extent: ClosedRange<Double>?, mostTics: Int
  ) -> ClosedRange<Double> {
    let wide = Self.wide(given ?? extent ?? 0...1)
    return given == nil ? spacing(wide, mostTics).widened(wide) : wide
  }

  public func tics(in range: ClosedRange<Double>, most: Int) -> AxisTics {
    let spacing = spacing(range, most)
    let offset = spacing.offset(in: range)
    return AxisTics(spacing.tics(in: range, offset: offset), remark: offset?.signedText ?? "")
  }

  public func coordinate(over range: ClosedRange<Double>) -> @Sendable (Double) -> Double {
    // The factor keeps differences finite and exact; see `LinearTics`.
    let unit = powerOfTen(LinearTics.shift(for: range))
    return { $0 * unit }
  }

  private func spacing(_ range: ClosedRange<Double>, _ most: Int) -> LinearTics {
    LinearTics(range, most: most, areWhole: hasWholeTics)
  }

  /// The shortest axis: the numbers within it can still be told apart.
  static let leastLength = 2_000_000 * Double.leastNonzeroMagnitude

  /// `range` with bounds far enough apart for distinct tics.
  static func wide(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard low.isFinite, high.isFinite else { return 0...1 }
    let size = max(abs(low), abs(high))
    if high - low > size * 1e-12, high - low > leastLength { return range }
    let margin = size > 0 ? max(size / 10, leastLength) : 1
    let largest = Double.greatestFiniteMagnitude
    return max(low - margin, -largest)...min(high + margin, largest)
  }
}

extension AxisScale where Self == LinearScale {
  /// Equal differences are equal lengths.
  public static var linear: LinearScale { LinearScale() }
}
