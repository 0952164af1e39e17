/// Draws a frame's border, tics inside on all four sides, and the labels at the left and below.
struct AxesDrawing {
  let frame: Frame
  let layout: Layout
  let canvas: any Canvas
  /// Whether numbers stand below the x axis: not above a strip, which has the same x axis.
  var hasXLabels = true
  /// Whether there are lines, or labels only.
  var hasBorder = true

  func draw() {
    let area = frame.rectangle
    let metrics = canvas.measure("0", style: TextStyle(size: layout.textSize))
    let style = TextStyle(size: layout.textSize, color: layout.theme.foreground)
    var path = Path(area)
    for tic in frame.x.tics where isShown(tic) {
      let x = canvas.snapped(frame.x.position(tic.value), width: layout.scale)
      let length = length(of: tic)
      // A name stands for a stretch of the axis, not for a place on it.
      if !frame.x.hasNames {
        path.append([Point(x: x, y: area.bottom), Point(x: x, y: area.bottom - length)])
        path.append([Point(x: x, y: area.top), Point(x: x, y: area.top + length)])
      }
      guard hasXLabels, let label = tic.label else { continue }
      if layout.xNamesRunUpwards {
        var upwards = style
        upwards.direction = .upwards
        upwards.alignment = .right
        let place = Point(x: x + metrics.middle, y: area.bottom + layout.textDistance)
        canvas.write(label, at: place, upwards)
        continue
      }
      let width = canvas.measure(label, style).width
      canvas.write(
        label, at: Point(x: x - width / 2, y: area.bottom + layout.textDistance + metrics.ascent),
        style)
    }
    for tic in frame.y.tics where isShown(tic) {
      let y = canvas.snapped(frame.y.position(tic.value), width: layout.scale)
      let length = length(of: tic)
      if !frame.y.hasNames {
        path.append([Point(x: area.left, y: y), Point(x: area.left + length, y: y)])
        path.append([Point(x: area.right, y: y), Point(x: area.right - length, y: y)])
      }
      guard let label = tic.label else { continue }
      let width = canvas.measure(label, style).width
      canvas.write(
        label,
        at: Point(x: area.left - layout.gap - width, y: y + metrics.middle), style)
    }
    if hasBorder { canvas.stroke(path, Stroke(layout.theme.foreground, width: layout.scale)) }
  }

  /// Draws faint lines through the frame at the tics with labels.
  func drawGrid() {
    let area = frame.rectangle
    var path = Path()
    for tic in frame.x.tics where tic.label != nil {
      let x = canvas.snapped(frame.x.position(tic.value), width: layout.scale)
      path.append([Point(x: x, y: area.top), Point(x: x, y: area.bottom)])
    }
    for tic in frame.y.tics where tic.label != nil {
      let y = canvas.snapped(frame.y.position(tic.value), width: layout.scale)
      path.append([Point(x: area.left, y: y), Point(x: area.right, y: y)])
    }
    var color = layout.theme.foreground
    color.alpha = 0.25
    canvas.stroke(path, Stroke(color, width: layout.scale))
  }

  private func isShown(_ tic: Tic) -> Bool { tic.label != nil || layout.hasMinorTics }

  private func length(of tic: Tic) -> Double {
    (tic.label == nil ? 3.5 : 7) * layout.scale
  }
}

extension TextMetrics {
  /// How far below the middle of a line's digits its baseline lies.
  var middle: Double { (ascent - descent) / 2 }
}
