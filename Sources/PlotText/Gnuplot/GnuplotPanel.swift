import FileIO
import Plot

/// A figure of a page, or its strip, as the commands that draw it.
struct GnuplotPanel {
  private let placed: PlacedFigure
  private let axes: PlacedFigure.Axes
  private let isStrip: Bool
  private let page: Size
  private let places: GnuplotPlaces
  private let ruler: any Canvas
  private let words: LabelWords

  init(
    _ placed: PlacedFigure, _ axes: PlacedFigure.Axes, isStrip: Bool, on page: Size,
    fontSize: Double, ruler: any Canvas
  ) {
    self.placed = placed
    self.axes = axes
    self.isStrip = isStrip
    self.page = page
    places = GnuplotPlaces(fontSize: fontSize)
    self.ruler = ruler
    words = LabelWords(ruler: ruler)
  }

  /// The lines of the panel; `names` are those that blocks of data may still have.
  func lines(_ names: inout BlockNames) -> [String] {
    let area = axes.frame.rectangle
    let x = GnuplotAxis("x", axes.frame.x, axes.xScale, from: area.left, to: area.right)
    let y = GnuplotAxis("y", axes.frame.y, axes.yScale, from: area.bottom, to: area.top)
    let bar = isStrip ? nil : placed.colorBar
    let colors = bar.map(GnuplotColorBar.init)
    var elements = PlotElements(
      x: x, y: y, palette: colors?.numbers ?? [:], texts: words, names: names)
    elements.add(events)
    if hasOwnKey { addKey(&elements) }
    names = elements.freeNames

    var lines = elements.data
    lines += [
      "set lmargin at screen \(share(area.left, page.width))",
      "set rmargin at screen \(share(area.right, page.width))",
      "set tmargin at screen \(lengthText(1 - area.top / page.height))",
      "set bmargin at screen \(lengthText(1 - area.bottom / page.height))",
      "set border lw \(lengthText(axes.frame.scale)) lc rgb foreground", titleLine,
    ]
    lines += subtitleLabels
    let font = words.font(placed.textSize)
    let text = "\(font) tc rgb foreground"
    let hasXLabels = isStrip || placed.strip == nil
    let down = places.xLabelDistance(
      textSize: placed.textSize, upwardsLetters: placed.xNamesRunUpwards ? x.longestLabel : nil)
    let left = places.yLabelDistance(textSize: placed.textSize, letters: y.longestLabel)
    let up = (area.bottom + down - placed.xLabelBaseline) / page.height
    let right = (placed.yLabelBaseline - (area.left - left)) / page.width
    lines += [
      "set xlabel \((hasXLabels ? axes.xLabel : "").gnuplotQuoted) "
        + "offset screen 0, screen \(lengthText(up)) \(text) noenhanced",
      "set ylabel \(axes.yLabel.gnuplotQuoted) "
        + "offset screen \(lengthText(right)), screen 0 \(text) noenhanced",
    ]
    let rotated = placed.xNamesRunUpwards ? "rotate " : "norotate "
    lines += x.lines(
      settings: rotated + text, hasLabels: hasXLabels, hasMinorTics: placed.hasMinorTics)
    lines += y.lines(settings: text, hasMinorTics: placed.hasMinorTics)
    lines.append(placed.figure.hasGrid ? gridLine : "unset grid")
    lines += colors?.lines(on: page, text: text) ?? ["unset colorbox"]
    lines.append(keyLine(font))
    if !isStrip { lines += ScreenObjects(page: page, words: words).lines(outside) }
    lines += elements.labels
    var parts = elements.parts
    // gnuplot draws a colour bar only where something has its colours.
    if colors != nil, !elements.usePalette { parts.insert("NaN with lines palette notitle", at: 0) }
    if parts.isEmpty { parts = ["NaN notitle"] }
    lines.append("plot \(parts.joined(separator: ", \\\n     "))")
    guard !placed.figure.hasBorder else { return lines }
    return ["unset border"] + lines + ["set border 31 lc rgb foreground"]
  }

  private var marks: [any Mark] { isStrip ? placed.figure.strip?.marks ?? [] : placed.figure.marks }

  private var events: [MarkRecorder.Event] {
    let recorder = MarkRecorder(ruler: ruler)
    for mark in marks { mark.draw(on: recorder, in: axes.frame) }
    return recorder.takeEvents()
  }

  private var gridLine: String {
    // Over areas, which would hide it.
    let layer = marks.first?.isArea == true ? "front" : "back"
    var color = placed.figure.theme.foreground
    color.alpha = 0.25
    return "set grid \(layer) lt 1 lw \(lengthText(axes.frame.scale)) lc rgb '\(color.gnuplotHex)'"
  }

  /// The title, where it stands on our page.
  private var titleLine: String {
    guard !isStrip, let title = placed.titles.first else { return "set title" }
    let area = axes.frame.rectangle
    let right = (title.point.x - area.center.x) / page.width
    let rise = places.titleRise(textSize: title.style.size)
    let up = (area.top - rise - title.point.y) / page.height
    return "set title \(title.text.gnuplotQuoted) "
      + "offset screen \(lengthText(right)), screen \(lengthText(up)) "
      + "\(words.font(title.style.size)) tc rgb foreground noenhanced"
  }

  /// The lines of the subtitle, as labels: gnuplot's titles have one size of text.
  private var subtitleLabels: [String] {
    guard !isStrip else { return [] }
    return placed.titles.dropFirst().map { line in
      words.label(line) { point in
        "screen \(share(point.x, page.width)), screen \(lengthText(1 - point.y / page.height))"
      }
    }
  }

  /// Whether gnuplot has room for its own key: its columns are all as wide as the longest name is at most.
  private var hasOwnKey: Bool {
    guard !isStrip, placed.figure.keyPlace != .none, !placed.keyEntries.isEmpty else {
      return false
    }
    let letters = placed.keyEntries.map { gnuplotLength($0.name) }.max() ?? 0
    let width = places.keyColumnWidth(letters: letters)
    switch placed.figure.keyPlace {
    case .inside, .none: return true
    case .right: return placed.keyLeft + width < placed.area.right
    case .above:
      let rows = max(placed.keyRows, 1)
      let columns = (placed.keyEntries.count + rows - 1) / rows
      return Double(columns) * width < axes.frame.rectangle.right - placed.area.left
    }
  }

  /// What is drawn outside of the frame and is no part of gnuplot's own axes and keys.
  private var outside: [MarkRecorder.Event] {
    let recorder = MarkRecorder(ruler: ruler)
    placed.drawColorBarEnds(on: recorder)
    if !hasOwnKey { placed.drawKey(on: recorder) }
    return recorder.takeEvents()
  }

  private func addKey(_ elements: inout PlotElements) {
    let named = placed.figure.marks.filter { $0.label != nil }
    let recorder = MarkRecorder(ruler: ruler)
    for entry in placed.keyEntries {
      if let mark = entry.mark {
        named[mark].drawSample(on: recorder, at: Point(x: 0, y: 0), in: axes.frame)
      }
      elements.addKeyEntry(entry.name, entry.mark == nil ? nil : recorder.takeEvents())
    }
  }

  private func keyLine(_ font: String) -> String {
    guard hasOwnKey else { return "unset key" }
    let area = axes.frame.rectangle
    let look = "samplen 2 \(font) tc rgb foreground noenhanced"
    switch placed.figure.keyPlace {
    case .none: return "unset key"
    case .inside: return "set key top right vertical Right noreverse \(look)"
    case .above:
      return "set key at screen \(share(area.right, page.width)), "
        + "screen \(lengthText(1 - placed.keyTop / page.height)) right top vertical Left reverse "
        + "maxrows \(max(placed.keyRows, 1)) \(look)"
    case .right:
      return "set key at screen \(share(placed.keyLeft, page.width)), "
        + "screen \(lengthText(1 - area.top / page.height)) left top vertical Left reverse \(look)"
    }
  }

  private func share(_ length: Double, _ whole: Double) -> String { lengthText(length / whole) }
}
