extension Figure {
  /// Draws the figure over the whole of `canvas`, which is white.
  public func draw(on canvas: any Canvas) {
    let layout = Layout(self, on: canvas)
    let frame = layout.frame
    if theme.background != .white {
      let page = Rectangle(left: 0, top: 0, width: canvas.size.width, height: canvas.size.height)
      canvas.fill(Path(page), theme.background)
    }
    canvas.clipped(to: frame.rectangle) {
      for mark in marks { mark.draw(on: canvas, in: frame) }
    }
    AxesDrawing(frame: frame, layout: layout, canvas: canvas, hasXLabels: layout.strip == nil)
      .draw()
    if let strip, let frame = layout.strip {
      canvas.clipped(to: frame.rectangle) {
        for mark in strip.marks { mark.draw(on: canvas, in: frame) }
      }
      AxesDrawing(frame: frame, layout: layout, canvas: canvas).draw()
    }
    if let colorBar { ColorBarDrawing(bar: colorBar, layout: layout, canvas: canvas).draw() }
    KeyDrawing(figure: self, layout: layout, canvas: canvas).draw()
    drawLabels(on: canvas, layout)
  }

  private func drawLabels(on canvas: any Canvas, _ layout: Layout) {
    let page = canvas.size
    let area = layout.frame.rectangle
    let text = TextStyle(
      size: layout.textSize, color: theme.foreground, alignment: .center)
    // Over the middle of the frame, unless the text is too long for that.
    func writeAcross(_ words: String, baseline: Double, size: Double) {
      guard !words.isEmpty else { return }
      var style = text
      style.size = size
      let room = page.width - 2 * layout.margin
      let half = min(canvas.measure(words, style: style).width, room) / 2
      let middle = min(
        max(area.center.x, layout.margin + half), page.width - layout.margin - half)
      canvas.text(
        canvas.shortened(words, to: room, style), at: Point(x: middle, y: baseline), style: style)
    }
    writeAcross(title, baseline: layout.titleBaseline, size: layout.titleSize)
    writeAcross(subtitle, baseline: layout.subtitleBaseline, size: layout.textSize)
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
}
