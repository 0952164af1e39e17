import FileIO
import Plot

/// A script with all its data from which gnuplot 5.4 draws a page.
///
/// Axes, titles, keys and colour bars are gnuplot's own, so that users change them as they know; what marks
/// draw is data in the axes' numbers, in blocks within the script: it is one file, which cannot lose its data.
public struct GnuplotScript: Sendable {
  /// The script.
  public let text: String

  /// The script for `page`, laid out as on `ruler`, which measures its texts.
  ///
  /// It writes the PNG file `picture`, `scale` pixels a point, in a font of this family. `about` says in a
  /// line what the picture is.
  public init(
    _ page: Page, on ruler: any Canvas, scale: Double = 1, font: String, picture: String,
    about: String
  ) {
    let placed = PlacedPage(page, on: ruler)
    var lines = Self.head(placed, scale, font, picture, about)
    let fontSize = Self.fontSize(placed)
    let panels = placed.figures.flatMap { figure in
      [
        GnuplotPanel(
          figure, figure.axes, isStrip: false, on: placed.size, fontSize: fontSize, ruler: ruler)
      ]
        + (figure.strip.map {
          [
            GnuplotPanel(
              figure, $0, isStrip: true, on: placed.size, fontSize: fontSize, ruler: ruler)
          ]
        } ?? [])
    }
    let words = LabelWords(ruler: ruler)
    let recorder = MarkRecorder(ruler: ruler)
    placed.drawHeadings(on: recorder)
    let headings = ScreenObjects(page: placed.size, words: words).lines(recorder.takeEvents())
    if panels.count > 1 { lines.append("set multiplot") }
    var names = BlockNames()
    for (index, panel) in panels.enumerated() {
      if panels.count > 1 { lines += ["", "# Panel \(index + 1)."] }
      lines += index == 0 ? headings : ["unset label", "unset object", "unset arrow"]
      lines += panel.lines(&names)
    }
    if panels.count > 1 { lines.append("unset multiplot") }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The size of the texts of the first figure, on which gnuplot's distances depend.
  private static func fontSize(_ placed: PlacedPage) -> Double {
    placed.figures.first?.textSize ?? 13
  }

  private static func head(
    _ placed: PlacedPage, _ scale: Double, _ font: String, _ picture: String, _ about: String
  ) -> [String] {
    let theme = placed.page.theme
    let size = [placed.size.width, placed.size.height].map { lengthText(($0 * scale).rounded()) }
      .joined(separator: ",")
    let textSize = decimalText(fontSize(placed) * 0.75, exponent: -2)
    let factor = lengthText(scale)
    let factors =
      scale == 1
      ? "" : " fontscale \(factor) linewidth \(factor) pointscale \(factor)"
    return [
      about.gnuplotComment,
      "# For gnuplot 5.4 or newer, which draws it into the file that 'set output' names.",
      "# Other kinds of pictures: 'set terminal svg' or 'pdfcairo' and another name; 'set terminal qt'",
      "# and no 'set output' shows a window. 'set xtics auto' finds new tics for another range.",
      "set encoding utf8",
      "set terminal pngcairo size \(size) font \("\(font),\(textSize)".gnuplotQuoted) rounded"
        + "\(factors) background rgb '\(theme.background.gnuplotHex)'",
      "set output \(picture.gnuplotQuoted)",
      "foreground = '\(theme.foreground.gnuplotHex)'",
      // Lines whose ends rounding puts beyond the frame are drawn, too.
      "set clip two",
      "set tics front",
    ]
  }
}
