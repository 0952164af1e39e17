/// Where gnuplot 5.4 sets titles and labels around a frame, found by measuring its pictures: they are moved from
/// there to where our page has them.
struct GnuplotPlaces {
  /// The size of the terminal's font in points of the page.
  let fontSize: Double

  /// The width that gnuplot takes a letter to have.
  var letterWidth: Double { (0.65 * fontSize).rounded() }

  /// How far above the frame the baseline of a title's last line is.
  func titleRise(textSize: Double) -> Double { 0.36 * fontSize + textSize }

  /// How far below the frame the baseline of the x axis's label is. `upwardsLetters` is the length of the
  /// longest name that runs upwards; nil: tics' labels run rightwards.
  func xLabelDistance(textSize: Double, upwardsLetters: Int?) -> Double {
    let shift = 0.3 * (fontSize - textSize)
    guard let upwardsLetters else { return 3.25 * fontSize - shift }
    return 2.1 * fontSize + letterWidth * Double(upwardsLetters) - shift
  }

  /// How far to the left of the frame the baseline of the y axis's label is, which runs upwards.
  func yLabelDistance(textSize: Double, letters: Int) -> Double {
    letterWidth * Double(letters + 2) + 0.5 * (fontSize - textSize)
  }

  /// The width of a column of a key whose longest name has so many letters.
  func keyColumnWidth(letters: Int) -> Double { letterWidth * (Double(letters) + 5.5) }
}
