extension Canvas {
  /// `text`, or as much of its beginning as fits into `width` with an ellipsis.
  func shortened(_ text: String, to width: Double, _ style: TextStyle) -> String {
    guard measure(text, style: style).width > width else { return text }
    var kept = Array(text)
    while !kept.isEmpty {
      kept.removeLast()
      let shorter = String(kept) + "…"
      if measure(shorter, style: style).width <= width { return shorter }
    }
    return ""
  }

  /// Writes `text` upwards from the baseline at `x`, around `middle` or as near to it as keeps the text
  /// between `top` and `bottom`, shortened where it is too long; returns where it begins at the top.
  @discardableResult
  func writeUpwards(
    _ text: String, x: Double, around middle: Double, top: Double, bottom: Double,
    _ style: TextStyle
  ) -> Double {
    var style = style
    style.alignment = .center
    style.direction = .upwards
    let words = shortened(text, to: bottom - top, style)
    guard !words.isEmpty else { return bottom }
    let half = measure(words, style: style).width / 2
    let y = min(max(middle, top + half), bottom - half)
    self.text(words, at: Point(x: x, y: y), style: style)
    return y - half
  }

  /// The extent of a tic's label.
  func measure(_ label: TicLabel, _ style: TextStyle) -> TextMetrics {
    switch label {
    case .plain(let text): return measure(text, style: style)
    case .powerOfTen(let exponent):
      let base = measure("10", style: style)
      let raised = measure("\(exponent)", style: style.raised)
      return TextMetrics(
        width: base.width + raised.width, ascent: base.ascent, descent: base.descent)
    }
  }

  /// Writes a tic's label with its baseline's left end at `point`.
  func write(_ label: TicLabel, at point: Point, _ style: TextStyle) {
    switch label {
    case .plain(let text): self.text(text, at: point, style: style)
    case .powerOfTen(let exponent):
      let base = measure("10", style: style)
      self.text("10", at: point, style: style)
      let above = Point(x: point.x + base.width, y: point.y - style.size * 0.42)
      self.text("\(exponent)", at: above, style: style.raised)
    }
  }

  /// The width of the widest label.
  func widest(_ tics: [Tic], _ style: TextStyle) -> Double {
    tics.reduce(0) { max($0, $1.label.map { measure($0, style).width } ?? 0) }
  }

  /// Where the last of the labels along a horizontal axis ends.
  func rightEnd(_ axis: AxisMapping, _ style: TextStyle) -> Double {
    axis.tics.reduce(0) { end, tic in
      guard let label = tic.label else { return end }
      return max(end, axis.position(tic.value) + measure(label, style).width / 2)
    }
  }
}

extension TextStyle {
  /// The style of an exponent.
  var raised: TextStyle {
    var style = self
    style.size *= 0.72
    return style
  }
}
