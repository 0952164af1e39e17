import FileIO
import NN

/// A bound on a metric, such as `accuracy=0.95`: at least that. `rmse=3` is at most that, as
/// smaller values are better.
public struct Requirement: Equatable, Sendable, CustomStringConvertible {
  /// The metric.
  public let metric: Metric
  /// The worst value that is enough.
  public let bound: Double

  /// A requirement of a value at least as good as `bound`.
  public init(_ metric: Metric, _ bound: Double) {
    self.metric = metric
    self.bound = bound
  }

  /// Parses text such as `accuracy=0.95`.
  ///
  /// Throws `WordError` for an unknown metric, for no number, and for one that the metric cannot
  /// have.
  public init(parsing text: String) throws(WordError) {
    guard let mark = text.firstIndex(of: "=") else {
      let metric = try Self.metric(text, in: text)
      throw WordError(
        text: text, position: 1,
        message: "no value for \(metric.rawValue); write \(metric.example)")
    }
    let metric = try Self.metric(String(text[..<mark]), in: text)
    let value = text[text.index(after: mark)...]
    let position = text.distance(from: text.startIndex, to: mark) + 2
    guard let bound = Double(value.trimmed), bound.isFinite else {
      throw WordError(
        text: text, position: position,
        message: "'\(value)' is not a number; write \(metric.example)")
    }
    guard metric.range.contains(bound) else {
      throw WordError(
        text: text, position: position,
        message: "\(metric.rawValue) is \(metric.rangeText); write \(metric.example)")
    }
    self.init(metric, bound)
  }

  /// What is not met by `scores`, in one line; nil: the requirement is met.
  public func fault(in scores: Scores) -> String? {
    guard let value = scores.value(of: metric) else {
      return "\(metric.rawValue) has no value for \(scores.rows == 1 ? "this row" : "these rows"); "
        + Self.advice(scores)
    }
    // Means of shares such as 0.95 may differ from it in their last bits.
    let rounding = 1e-12 * max(1, abs(bound))
    let shortage = metric.largerIsBetter ? bound - value : value - bound
    if shortage <= rounding { return nil }
    return
      "\(metric.rawValue) \(value) is \(metric.largerIsBetter ? "below" : "above") the required "
      + "\(bound)"
  }

  public var description: String { "\(metric.rawValue)=\(bound)" }

  private static func advice(_ scores: Scores) -> String {
    let known = Metric.allCases.filter { scores.value(of: $0) != nil }.map(\.rawValue)
    return known.isEmpty
      ? "give rows with a target" : "require one of \(known.joined(separator: ", "))"
  }

  private static func metric(_ name: String, in text: String) throws(WordError) -> Metric {
    do throws(WordError) {
      return try Catalogues.metrics.make(name)
    } catch {
      throw WordError(text: text, position: error.position, message: error.message)
    }
  }
}

extension Metric {
  fileprivate var example: String { "\(rawValue)=\(largerIsBetter ? 0.95 : 0.1)" }

  fileprivate var rangeText: String {
    switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
    case (true, true):
      "a number from \(range.lowerBound.metricText) to \(range.upperBound.metricText)"
    case (true, false): "a number from \(range.lowerBound.metricText)"
    default: "a number up to \(range.upperBound.metricText)"
    }
  }
}
