import Plot

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An axis in gnuplot's words.
struct GnuplotAxis {
  /// How numbers are laid out along it.
  private enum Layout {
    case linear, logarithmic
    /// Shares of the axis stand for numbers that gnuplot cannot lay out, such as the largest there are.
    case shares
  }

  /// `x`, `y` or `cb`.
  private let name: String
  private let mapping: AxisMapping
  private let layout: Layout
  private let start: Double
  private let end: Double

  /// The digits to which a place on an axis is written.
  private static let digits = 7

  /// The axis that `mapping` lays out on the page from `start` to `end`.
  init(
    _ name: String, _ mapping: AxisMapping, _ scale: any AxisScale = LinearScale(),
    from start: Double,
    to end: Double
  ) {
    self.name = name
    self.mapping = mapping
    self.start = start
    self.end = end
    let (low, high) = (mapping.range.lowerBound, mapping.range.upperBound)
    let largest = max(abs(low), abs(high))
    if scale is LogarithmicScale, low > 1e-300, high < 1e300 {
      layout = .logarithmic
    } else if largest < 1e300, high - low > 1e-290, high - low > 1e-9 * largest,
      [0.25, 0.5, 0.75].allSatisfy({ share in
        let position = mapping.position(low + share * (high - low))
        return abs(position - (start + share * (end - start))) < 1e-3
      })
    {
      layout = .linear
    } else {
      layout = .shares
    }
  }

  /// The number that stands at a place of the page.
  func number(at position: Double) -> String {
    let share = (position - start) / (end - start)
    let (low, high) = (mapping.range.lowerBound, mapping.range.upperBound)
    guard share.isFinite else { return "NaN" }
    switch layout {
    case .linear:
      return decimalText(
        low + share * (high - low), exponent: decimalExponent(high - low) - Self.digits)
    case .logarithmic:
      let number = low * pow(high / low, share)
      guard number > 0, number.isFinite else { return "NaN" }
      return decimalText(number, exponent: decimalExponent(number) - Self.digits)
    case .shares: return decimalText(share, exponent: -Self.digits)
    }
  }

  /// The letters of the longest label as gnuplot counts them, even where it does not obey its signs.
  var longestLabel: Int {
    mapping.tics.reduce(0) { longest, tic in
      switch tic.label {
      case .plain(let text): max(longest, gnuplotLength(text))
      case .powerOfTen(let exponent): max(longest, 2 + String(exponent).count)
      case nil: longest
      }
    }
  }

  /// The lines that set the axis: its range, its tics and how it is laid out. `settings` stand behind the tics;
  /// tics have no labels unless `hasLabels`.
  func lines(settings: String, hasLabels: Bool = true, hasMinorTics: Bool = true) -> [String] {
    var lines: [String] = []
    if name != "cb" {
      lines.append(layout == .logarithmic ? "set logscale \(name)" : "unset logscale \(name)")
    }
    let range = layout == .shares ? 0...1 : mapping.range
    lines.append(
      "set \(name)range [\(shortText(range.lowerBound)):\(shortText(range.upperBound))]")
    let isPlain = !mapping.tics.contains { tic in
      if case .powerOfTen = tic.label { true } else { false }
    }
    let words = settings + (isPlain ? " noenhanced" : " enhanced")
    if let (step, parts) = steps {
      lines.append("set \(name)tics \(step) format '\(hasLabels ? "% h" : "")' \(words)")
      lines.append(
        hasMinorTics && parts > 1 ? "set m\(name)tics \(parts)" : "unset m\(name)tics")
      return lines
    }
    let tics = mapping.tics.compactMap { tic -> String? in
      guard let label = tic.label else {
        return hasMinorTics ? "'' \(text(of: tic)) 1" : nil
      }
      return "\(hasLabels ? Self.words(label) : "''") \(text(of: tic))"
    }
    lines.append("unset m\(name)tics")
    let scale = mapping.hasNames ? "scale 0 " : ""
    lines.append(
      tics.isEmpty
        ? "unset \(name)tics" : "set \(name)tics \(scale)(\(tics.joined(separator: ", "))) \(words)"
    )
    return lines
  }

  private func text(of tic: Tic) -> String {
    layout == .shares ? number(at: mapping.position(tic.value)) : shortText(tic.value)
  }

  private static func words(_ label: TicLabel) -> String {
    switch label {
    case .plain(let text): text.gnuplotTicQuoted
    case .powerOfTen(let exponent): "'10^{\(exponent)}'"
    }
  }

  /// The distance between tics and the parts into which minor tics divide it, where gnuplot finds the same
  /// tics and labels by itself: they then follow the axis's range when a user changes it. Else nil.
  private var steps: (step: String, parts: Int)? {
    guard layout == .linear, !mapping.hasNames, mapping.remark.isEmpty else { return nil }
    let labelled = mapping.tics.indices.filter { mapping.tics[$0].label != nil }
    guard labelled.count >= 2 else { return nil }
    let values = labelled.map { mapping.tics[$0].value }
    let length = mapping.range.upperBound - mapping.range.lowerBound
    let step = (values[values.count - 1] - values[0]) / Double(values.count - 1)
    let exponent = decimalExponent(length) - Self.digits
    let stepText = decimalText(step, exponent: exponent)
    guard let rounded = Double(stepText) else { return nil }
    for (index, value) in zip(labelled, values) {
      // Labels of up to six digits are written as gnuplot writes them.
      let text = decimalText(value, exponent: exponent)
      guard case .plain(text) = mapping.tics[index].label,
        abs(value) < 1e5, value == 0 || abs(value) >= 1e-4, text.count <= 7,
        abs((value / rounded).rounded() * rounded - value) < 1e-6 * length
      else { return nil }
    }
    let parts = labelled[1] - labelled[0]
    guard zip(labelled, labelled.dropFirst()).allSatisfy({ $1 - $0 == parts }) else { return nil }
    return (stepText, parts)
  }
}
