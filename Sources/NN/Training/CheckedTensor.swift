/// A tensor of the network, or the inputs, as a gradient check sees it.
struct CheckedTensor {
  let shape: TensorShape
  /// The layer that it belongs to: a difference runs the layers from there on.
  let layer: Int
  /// The gradient that is compared with differences.
  let analytic: ArraySlice<Double>
  /// Gradients that must be the same as that one.
  let others: [ArraySlice<Double>]
  /// The elements' place, by their number.
  let element: (Int) -> MovableElement

  /// The size of the gradients, at most 1.
  var size: Double {
    // No number has no size.
    min(1, analytic.reduce(0) { abs($1) > $0 ? abs($1) : $0 })
  }

  /// The elements that are others in one of the gradients, with that one's number in the analytic place.
  ///
  /// Sums in another order differ by rounding, which grows with that of the cost and with the scale of
  /// the inputs.
  func differing(
    _ options: GradientCheckOptions, rounding: Double
  ) -> [(element: Int, finding: ElementCheck.Finding)] {
    var findings: [(element: Int, finding: ElementCheck.Finding)] = []
    for index in 0..<analytic.count {
      let expected = analytic[analytic.startIndex + index]
      let tolerance =
        options.absoluteTolerance + options.relativeTolerance * abs(expected) + rounding
        + (options.forgivesNothing ? 0 : 8 * Double.ulpOfOne * (1 + abs(element(index).value)))
      let other = others.lazy.map { $0[$0.startIndex + index] }
        .first { !(abs($0 - expected) <= tolerance) }
      if let other {
        let finding = ElementCheck.Finding(
          analytic: other, numeric: expected, isRight: false,
          excess: abs(other - expected) / tolerance)
        findings.append((index, finding))
      }
    }
    return findings
  }
}
