import Plot

/// Draws what a `RecordingCanvas` has written down, a line each, on `canvas`; lines that say nothing
/// known are left out.
public func replay(_ recording: String, on canvas: any Canvas) {
  replay(recording.split(separator: "\n")[...], depth: 0, on: canvas)
}

private func replay(_ lines: ArraySlice<Substring>, depth: Int, on canvas: any Canvas) {
  var rest = lines
  while let line = rest.popFirst() {
    let words = line.dropFirst(2 * depth).split(separator: " ", omittingEmptySubsequences: false)
    switch words.first {
    case "fill" where words.count > 2:
      canvas.fill(path(words[2...]), color(words[1]))
    case "stroke" where words.count > 2:
      guard let stroke = stroke(words[1]) else { continue }
      canvas.stroke(path(words[2...]), stroke)
    case "stamp" where words.count > 3:
      let parts = words[3...].split(separator: "at", maxSplits: 1)
      canvas.stamp(
        path(parts[0]), fill: words[1] == "-" ? nil : color(words[1]), stroke: stroke(words[2]),
        at: parts.count > 1 ? parts[1].compactMap(point) : [])
    case "text" where words.count > 5:
      guard let size = Double(words[1]), let place = point(words[5]) else { continue }
      canvas.text(
        words[6...].joined(separator: " "), at: place,
        style: TextStyle(
          size: size, color: color(words[2]),
          alignment: TextStyle.Alignment(rawValue: String(words[3])) ?? .left,
          direction: TextStyle.Direction(rawValue: String(words[4])) ?? .rightwards))
    case "clip":
      let inner = rest.prefix { $0.hasPrefix(String(repeating: "  ", count: depth + 1)) }
      rest = rest.dropFirst(inner.count)
      let corners = path(words[1...]).flattened.joined()
      let (x, y) = (corners.map(\.x), corners.map(\.y))
      guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else {
        continue
      }
      canvas.clipped(
        to: Rectangle(left: left, top: top, width: right - left, height: bottom - top)
      ) { replay(inner, depth: depth + 1, on: canvas) }
    default: continue
    }
  }
}

private func point(_ text: Substring) -> Point? {
  let parts = text.split(separator: ",").compactMap { Double($0) }
  return parts.count == 2 ? Point(x: parts[0], y: parts[1]) : nil
}

/// #rrggbb or #rrggbbaa.
private func color(_ text: Substring) -> Color {
  let digits = text.dropFirst()
  var color = Color(hex: UInt32(digits.prefix(6), radix: 16) ?? 0)
  if digits.count == 8 { color.alpha = Double(UInt8(digits.suffix(2), radix: 16) ?? 255) / 255 }
  return color
}

/// color/width[dashes]; nil: -.
private func stroke(_ text: Substring) -> Stroke? {
  let parts = text.split { "/[]".contains($0) }
  guard parts.count > 1, let width = Double(parts[1]) else { return nil }
  let dash = parts.count > 2 ? parts[2].split(separator: ",").compactMap { Double($0) } : []
  return Stroke(color(parts[0]), width: width, dash: dash)
}

/// Mx,y Lx,y Cx,y x,y x,y Z.
private func path(_ words: ArraySlice<Substring>) -> Path {
  var path = Path()
  var rest = words
  while let word = rest.popFirst() {
    guard word != "Z" else {
      path.close()
      continue
    }
    guard let end = point(word.dropFirst()) else { continue }
    switch word.first {
    case "M": path.move(to: end)
    case "C":
      guard let second = rest.popFirst().flatMap(point), let third = rest.popFirst().flatMap(point)
      else { continue }
      path.curve(to: third, from: end, second)
    default: path.line(to: end)
    }
  }
  return path
}
