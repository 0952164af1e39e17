/// Names that stand at 0, 1, 2 and so on. An axis with names reaches half a step beyond the first and the
/// last one, unless it has a range. Long names are shortened, and where there is no room for all, only
/// every second, third ... one is written, as the axis's label then says.
public struct CategoryScale: AxisScale {
  public var names: [String]
  /// Whether the last name is written where others have no room.
  public var keepsLast = false

  public init(_ names: [String]) { self.names = names }

  public func range(
    given: ClosedRange<Double>?, around extent: ClosedRange<Double>?, mostTics: Int
  ) -> ClosedRange<Double> {
    LinearScale.wide(given ?? -0.5...max(Double(names.count) - 0.5, 0.5))
  }

  public func tics(in range: ClosedRange<Double>, most: Int) -> AxisTics {
    let step = max((names.count + most - 1) / max(most, 1), 1)
    let last = names.count - 1
    let regular = stride(from: 0, to: names.count, by: step)
    let written = keepsLast ? regular.filter { $0 + step <= last } + [last] : Array(regular)
    let tics = written.compactMap { index in
      range.contains(Double(index)) ? Tic(Double(index), .plain(names[index])) : nil
    }
    return AxisTics(tics, remark: step > 1 ? "1 of \(step) names" : "")
  }

  public func coordinate(over range: ClosedRange<Double>) -> @Sendable (Double) -> Double {
    { $0 }
  }

  public var isNumeric: Bool { false }
}

extension AxisScale where Self == CategoryScale {
  /// Names at 0, 1, 2 and so on.
  public static func categories(_ names: [String]) -> CategoryScale { CategoryScale(names) }
}
