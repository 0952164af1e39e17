/// A tensor of the network, or the inputs, as a gradient check sees it.
struct CheckedTensor {
  let shape: TensorShape
  /// The layer that it belongs to. A difference runs the layers from this one on.
  let layer: Int
  /// The gradient that is compared with differences.
  let analytic: ArraySlice<Double>
  /// The gradients from other passes, which must be equal to it.
  let others: [ArraySlice<Double>]
  /// Gives the place of an element, by its number.
  let element: (Int) -> MovableElement

  /// The largest absolute value of the gradient, at most 1.
  var size: Double {
    // NaN is left out: no comparison with it is true.
    min(1, analytic.reduce(0) { abs($1) > $0 ? abs($1) : $0 })
  }

  /// The elements whose value in one of `others` is not that of `analytic`. In a finding, that
  /// other value stands as `analytic`, and the expected one as `numeric`.
  ///
  /// The passes add in different orders, so `rounding` is forgiven. It should grow with the
  /// rounding of the cost and the scale of the inputs.
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
