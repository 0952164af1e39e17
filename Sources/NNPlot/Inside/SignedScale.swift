import Plot

/// Colours for numbers on both sides of 0, which has the page's colour.
struct SignedScale: Sendable {
  /// The largest number, and with the other sign the least one.
  let largest: Double
  let scale: ColorScale
  /// The bounds of the bands of colour: 0 is one of them.
  let levels: [Double]

  /// The scale up to `largest`, or up to a round number above the largest of `numbers`, so that from frame
  /// to frame it seldom changes.
  init(_ numbers: some Sequence<Double>, style: PictureStyle) {
    let found = numbers.lazy.filter(\.isFinite).reduce(0) { max($0, abs($1)) }
    let bound = RoundNumber(above: found)
    largest = bound.value
    levels = bound.levels
    scale = ColorScale([
      style.probabilities.color(0), style.theme.background, style.probabilities.color(1),
    ])
  }

  /// The colour of `number`.
  func color(_ number: Double) -> Color { scale.color(0.5 + number / largest / 2) }

  /// The colour of all numbers of a sign.
  func color(ofPositive isPositive: Bool) -> Color { scale.color(isPositive ? 1 : 0) }
}
