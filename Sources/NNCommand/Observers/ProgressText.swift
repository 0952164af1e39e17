import NNPlot

/// The progress of a training in one line.
struct ProgressText {
  /// How many epochs are done, and how many there are to be.
  var epoch: Int
  var epochs: Int
  /// The cost of the epoch, and that of the rows held out, if any are.
  var cost: Double
  var validationCost: Double?
  /// The latest value of the metric that people ask for first.
  var metric: (name: String, value: Double, isShare: Bool)?
  /// How many epochs are done in a second.
  var rate: Double

  /// The line for people who read it later.
  var sentence: String {
    var parts = ["epoch \(epoch) of \(epochs)", "cost \(costText(cost))"]
    if let validationCost { parts.append("validation cost \(costText(validationCost))") }
    if let metric { parts.append("\(metric.name) \(Self.text(of: metric.value, metric.isShare))") }
    parts += ["\(Self.text(ofRate: rate)) epochs/s", "\(durationText(secondsLeft)) left"]
    return parts.joined(separator: ", ")
  }

  /// The line for a place of `width` characters, in which each number keeps its place while the
  /// training goes on. With less room it has shorter words, and then fewer numbers.
  func line(width: Int) -> String {
    let number = Self.right("\(epoch)", "\(epochs)".count)
    let rate = Self.right(Self.text(ofRate: rate), 5)
    let left = "\(Self.clockText(secondsLeft)) left"
    let cost = "cost \(Self.left(Self.shortText(of: cost), 8))"
    let validation = validationCost.map { Self.left(Self.shortText(of: $0), 8) }
    let metric = metric.map {
      "\($0.name) \(Self.left(Self.text(of: $0.value, $0.isShare), $0.isShare ? 7 : 8))"
    }
    let short = [cost, validation.map { "/ \($0)" }].compactMap { $0 }.joined(separator: " ")
    let forms: [[String?]] = [
      [
        "epoch \(number) of \(epochs)", cost, validation.map { "validation \($0)" }, metric,
        "\(rate) epochs/s", left,
      ],
      ["\(number)/\(epochs)", short, metric, "\(rate)/s", left],
      ["\(number)/\(epochs)", short, metric, left],
      ["\(number)/\(epochs)", short, left],
      ["\(number)/\(epochs)", short],
      ["\(number)/\(epochs)", cost],
    ]
    let lines = forms.map { $0.compactMap { $0 }.joined(separator: "  ") }
    return lines.first { $0.count <= width } ?? String("\(number)/\(epochs)".prefix(max(0, width)))
  }

  private var secondsLeft: Double { Double(epochs - epoch) / rate }

  /// A cost in at most eight characters, unless it is below 1e-9.
  private static func shortText(of cost: Double) -> String {
    let text = costText(cost)
    guard text.hasPrefix("0.000") else { return text }
    let digits = text.dropFirst("0.000".count)
    return "\(digits.prefix(1)).\(digits.dropFirst())e-4"
  }

  private static func text(of value: Double, _ isShare: Bool) -> String {
    guard isShare, value.isFinite else { return costText(value) }
    let thousandths = Int((value * 1000).rounded())
    return "\(thousandths / 10).\(thousandths % 10) %"
  }

  /// At most five characters, unless the rate is beyond ten million.
  private static func text(ofRate rate: Double) -> String {
    guard rate.isFinite, rate < 1e9 else { return "many" }
    if rate >= 99_999.5 { return "\(Int(rate / 1000))k" }
    if rate >= 9.95 { return "\(Int(rate.rounded()))" }
    if rate >= 0.95 { return "\((rate * 10).rounded() / 10)" }
    let thousandths = "\(Int((rate * 1000).rounded()))"
    return "0.\(String(repeating: "0", count: max(0, 3 - thousandths.count)))\(thousandths)"
  }

  /// Hours, minutes and seconds, in eight characters unless there are many days.
  private static func clockText(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e9 else { return right("long", 8) }
    let whole = Int(seconds.rounded(.up))
    if whole >= 100 * 3600 { return right("\(whole / 86400) days", 8) }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return right("\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))", 8)
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
