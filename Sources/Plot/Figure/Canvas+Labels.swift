extension Canvas {
  /// `text`, or as much of its beginning as fits into `width` with an ellipsis.
  func shortened(_ text: String, to width: Double, _ style: TextStyle) -> String {
    let characters = Array(text)
    func beginning(_ count: Int) -> String {
      count == characters.count ? text : String(characters[..<count]) + "…"
    }
    func fits(_ count: Int) -> Bool {
      measure(beginning(count), style: style).width <= width
    }
    // The text may be far longer than what fits, so what is measured grows from a short beginning.
    var tooLong = min(32, characters.count)
    while fits(tooLong) {
      if tooLong == characters.count { return text }
      tooLong = min(2 * tooLong, characters.count)
    }
    // The whole may fit where nearly all of it with an ellipsis does not.
    if characters.count - tooLong < 16, fits(characters.count) { return text }
    var fitting = 0
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      if fits(middle) { fitting = middle } else { tooLong = middle }
    }
    return fitting == 0 ? "" : beginning(fitting)
  }

  /// `text` and a `remark` behind it, as much of the text's beginning as leaves room for the remark.
  func shortened(
    _ text: String, remark: String, to width: Double, _ style: TextStyle
  ) -> String {
    guard !remark.isEmpty else { return shortened(text, to: width, style) }
    let room = width - measure(remark, style: style).width
    return shortened(shortened(text, to: room, style) + remark, to: width, style)
  }

  /// `text`, or as much of its beginning and its end as fits into `width` with an ellipsis between them:
  /// names often differ in their ends.
  func shortenedInside(_ text: String, to width: Double, _ style: TextStyle) -> String {
    guard measure(text, style: style).width > width else { return text }
    let letters = Array(text)
    for kept in stride(from: letters.count - 1, through: 1, by: -1) {
      let shorter =
        String(letters.prefix((kept + 1) / 2)) + "…" + String(letters.suffix(kept / 2))
      if measure(shorter, style: style).width <= width { return shorter }
    }
    return ""
  }

  /// The texts, each shortened to `width` where it is too long: inside, at its beginning, or with what
  /// all of them share left out first, whichever leaves the most of them apart.
  func shortenedApart(_ texts: [String], to width: Double, _ style: TextStyle) -> [String] {
    let inside = texts.map { shortenedInside($0, to: width, style) }
    let wanted = Set(texts).count
    if Set(inside).count == wanted { return inside }
    let ends = texts.map { shortenedAtBeginning($0, to: width, style) }
    let cores = withoutShared(texts).map { shortenedInside($0, to: width, style) }
    // The first of the best ones.
    return [ends, cores].reduce(inside) { Set($1).count > Set($0).count ? $1 : $0 }
  }

  /// `text`, or as much of its end as fits into `width` with an ellipsis before it.
  private func shortenedAtBeginning(
    _ text: String, to width: Double, _ style: TextStyle
  ) -> String {
    guard measure(text, style: style).width > width else { return text }
    for kept in stride(from: text.count - 1, through: 1, by: -1) {
      let shorter = "…" + text.suffix(kept)
      if measure(shorter, style: style).width <= width { return shorter }
    }
    return ""
  }

  /// The texts, with an ellipsis in place of the beginning and the end that all of them share.
  private func withoutShared(_ texts: [String]) -> [String] {
    let letters = texts.map(Array.init)
    guard let first = letters.first, let shortest = letters.map(\.count).min() else { return [] }
    var start = 0
    while start < shortest, letters.allSatisfy({ $0[start] == first[start] }) { start += 1 }
    var end = 0
    while end < shortest - start,
      letters.allSatisfy({ $0[$0.count - 1 - end] == first[first.count - 1 - end] })
    {
      end += 1
    }
    return letters.map { letters in
      (start > 0 ? "…" : "") + String(letters[start..<letters.count - end]) + (end > 0 ? "…" : "")
    }
  }

  /// Writes `text` upwards from the baseline at `x`, around `middle` or as near to it as keeps the text
  /// between `top` and `bottom`, shortened where it is too long; returns where it begins at the top. The
  /// `remark` behind it is shortened last.
  @discardableResult
  func writeUpwards(
    _ text: String, remark: String, x: Double, around middle: Double, top: Double, bottom: Double,
    _ style: TextStyle
  ) -> Double {
    var style = style
    style.alignment = .center
    style.direction = .upwards
    let words = shortened(text, remark: remark, to: bottom - top, style)
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
    style.isRaised = true
    return style
  }
}
