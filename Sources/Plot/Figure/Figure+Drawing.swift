extension Figure {
  /// Draws the figure where `layout` says.
  func draw(on canvas: any Canvas, _ layout: Layout) {
    let frame = layout.frame
    canvas.clipped(to: frame.rectangle) {
      let areas = marks.prefix { $0.isArea }
      for mark in areas { mark.draw(on: canvas, in: frame) }
      if hasGrid { AxesDrawing(frame: frame, layout: layout, canvas: canvas).drawGrid() }
      for mark in marks.dropFirst(areas.count) { mark.draw(on: canvas, in: frame) }
    }
    AxesDrawing(
      frame: frame, layout: layout, canvas: canvas, hasXLabels: layout.strip == nil,
      hasBorder: hasBorder
    ).draw()
    if let strip, let frame = layout.strip {
      canvas.clipped(to: frame.rectangle) {
        if hasGrid { AxesDrawing(frame: frame, layout: layout, canvas: canvas).drawGrid() }
        for mark in strip.marks { mark.draw(on: canvas, in: frame) }
      }
      AxesDrawing(frame: frame, layout: layout, canvas: canvas, hasBorder: hasBorder).draw()
    }
    if let colorBar { ColorBarDrawing(bar: colorBar, layout: layout, canvas: canvas).draw() }
    KeyDrawing(figure: self, layout: layout, canvas: canvas).draw()
    drawLabels(on: canvas, layout)
  }

  private func drawLabels(on canvas: any Canvas, _ layout: Layout) {
    let area = layout.frame.rectangle
    let text = TextStyle(
      size: layout.textSize, color: theme.foreground, alignment: .center)
    for title in titles(on: canvas, layout) {
      canvas.text(title.text, at: title.point, style: title.style)
    }
    let xLabel = canvas.shortened(
      xAxis.label, remark: layout.frame.x.remark(behind: xAxis.label), to: area.width, text)
    if !xLabel.isEmpty {
      canvas.text(xLabel, at: Point(x: area.center.x, y: layout.xLabelBaseline), style: text)
    }
    var bottom = area.bottom
    if let strip, let frame = layout.strip {
      let area = frame.rectangle
      // The strip is low: its label may begin beside the frame above, which then has less room.
      let label = canvas.writeUpwards(
        strip.yAxis.label, remark: frame.y.remark(behind: strip.yAxis.label),
        x: layout.yLabelBaseline, around: area.center.y, top: layout.frame.rectangle.center.y,
        bottom: area.bottom, text)
      bottom = min(bottom, label - 2 * layout.gap)
    }
    canvas.writeUpwards(
      yAxis.label, remark: layout.frame.y.remark(behind: yAxis.label), x: layout.yLabelBaseline,
      around: area.center.y, top: area.top, bottom: bottom, text)
  }

  /// The title and the subtitle, as far as there are any: over the middle of the frame, unless they are too
  /// long for that.
  func titles(on canvas: any Canvas, _ layout: Layout) -> [PlacedText] {
    let (place, area) = (layout.area, layout.frame.rectangle)
    let lines = layout.subtitleLines.enumerated().map { index, line in
      (line, layout.subtitleBaseline + Double(index) * layout.lineHeight, layout.textSize)
    }
    return ([(title, layout.titleBaseline, layout.titleSize)] + lines).filter { !$0.0.isEmpty }
      .map { words, baseline, size in
        let style = TextStyle(size: size, color: theme.foreground, alignment: .center)
        let room = place.width - 2 * layout.margin
        let half = min(canvas.measure(words, style: style).width, room) / 2
        let middle = min(
          max(area.center.x, place.left + layout.margin + half), place.right - layout.margin - half)
        return PlacedText(
          canvas.shortened(words, to: room, style), at: Point(x: middle, y: baseline), style)
      }
  }
}
