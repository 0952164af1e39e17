extension Preparation {
  /// A column that holds times: the number n stands for origin + n unit, in seconds since 1970 in UTC.
  public struct TimeColumn: Equatable, Sendable {
    public let name: String
    public let origin: Double
    public let unit: Double
  }

  /// The encoded columns that count the days of dates.
  public var timeColumns: [TimeColumn] {
    features.compactMap { feature in
      guard case .date(let encoding) = feature.encoding, encoding.parts.first == .days,
        let name = encoding.names(feature.name).first
      else { return nil }
      return TimeColumn(
        name: name, origin: Double(encoding.origin) * Self.secondsOfDay, unit: Self.secondsOfDay)
    }
  }

  private static var secondsOfDay: Double { 86_400 }
}
