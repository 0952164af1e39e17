/// Draws a colour bar beside the frame.
struct ColorBarDrawing {
  let bar: ColorBar
  let layout: Layout
  let canvas: any Canvas

  func draw() {
    guard let mapping = layout.barMapping else { return }
    let area = layout.barRectangle
    let style = TextStyle(size: layout.textSize, color: layout.theme.foreground)
    let metrics = canvas.measure("0", style: style)
    for band in 0..<bar.levels.count - 1 {
      // Filled up to the bar's top and then covered by the next band, so that no gap shows.
      let bottom = mapping.position(bar.levels[band])
      canvas.fill(
        Path(
          Rectangle(left: area.left, top: area.top, width: area.width, height: bottom - area.top)),
        FilledContour.color(of: band, in: bar.levels, bar.scale))
    }
    var path = Path(area)
    for tic in mapping.tics {
      guard let label = tic.label else { continue }
      let y = canvas.snapped(mapping.position(tic.value), width: layout.scale)
      path.append([
        Point(x: area.right - 4 * layout.scale, y: y), Point(x: area.right, y: y),
      ])
      canvas.write(label, at: Point(x: area.right + layout.gap, y: y + metrics.middle), style)
    }
    canvas.stroke(path, Stroke(layout.theme.foreground, width: layout.scale))
    drawTriangles()
    // Only the title and the subtitle reach this far to the right: all below them is free.
    canvas.writeUpwards(
      bar.label, remark: mapping.remark(behind: bar.label), x: layout.barLabelBaseline,
      around: area.center.y, top: layout.barLabelTop,
      bottom: layout.area.bottom - layout.margin, style)
  }

  /// A triangle at each end beyond which there are values, in the colour that they have.
  func drawTriangles() {
    let area = layout.barRectangle
    let height = min(0.9 * layout.textDistance, area.width / 2)
    func draw(_ end: Double, _ tip: Double, band: Int) {
      let corners = [
        Point(x: area.left, y: end), Point(x: area.center.x, y: tip), Point(x: area.right, y: end),
      ]
      canvas.fill(
        Path(corners, closed: true), FilledContour.color(of: band, in: bar.levels, bar.scale))
      canvas.stroke(
        Path(corners, closed: true), Stroke(layout.theme.foreground, width: layout.scale))
    }
    if bar.extends.contains(.below) { draw(area.bottom, area.bottom + height, band: 0) }
    if bar.extends.contains(.above) {
      draw(area.top, area.top - height, band: bar.levels.count - 2)
    }
  }
}
