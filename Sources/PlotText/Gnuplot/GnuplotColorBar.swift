import Plot

/// A colour bar as a palette of gnuplot with a step at each level.
struct GnuplotColorBar {
  private let bar: PlacedFigure.Bar
  private let axis: GnuplotAxis

  init(_ bar: PlacedFigure.Bar) {
    self.bar = bar
    axis = GnuplotAxis(
      "cb", bar.mapping, from: bar.rectangle.bottom, to: bar.rectangle.top)
  }

  private func color(_ band: Int) -> String {
    FilledContour.color(of: band, in: bar.bar.levels, bar.bar.scale).gnuplotHex
  }

  private func number(between levels: [Double]) -> String {
    let positions = levels.map(bar.mapping.position)
    return axis.number(at: positions.reduce(0) { $0 + $1 / Double(levels.count) })
  }

  /// The colours of the bands, each with the number in the middle of its band.
  var numbers: [String: String] {
    var numbers: [String: String] = [:]
    for band in 0..<bar.bar.levels.count - 1 {
      numbers[color(band)] = number(between: [bar.bar.levels[band], bar.bar.levels[band + 1]])
    }
    return numbers
  }

  func lines(on page: Size, text: String) -> [String] {
    let area = bar.rectangle
    let steps = (0..<bar.bar.levels.count - 1).map { band in
      [bar.bar.levels[band], bar.bar.levels[band + 1]].map {
        "\(number(between: [$0])) '\(color(band))'"
      }.joined(separator: ", ")
    }
    let origin = [area.left / page.width, 1 - area.bottom / page.height].map(lengthText)
    let size = [area.width / page.width, area.height / page.height].map(lengthText)
    return ["set palette defined (\(steps.joined(separator: ", ")))"]
      + axis.lines(settings: text, hasMinorTics: false) + [
        "set cblabel \(bar.label.gnuplotQuoted) \(text) noenhanced",
        "set colorbox vertical user origin screen \(origin.joined(separator: ",")) "
          + "size screen \(size.joined(separator: ","))",
      ]
  }
}
