extension GradientReport.Entry {
  /// What the comparisons of a tensor's elements found.
  ///
  /// findings: what was found for each element that was compared with differences; training: the
  /// elements that differ in training, with the value in training as `analytic` and that of
  /// `backward` as `numeric`.
  init(
    _ tensor: TensorShape, _ findings: [(element: Int, finding: ElementCheck.Finding)],
    training: [(element: Int, finding: ElementCheck.Finding)]
  ) {
    name = tensor.name
    dimensions = tensor.dimensions
    elements = findings.map { element, finding in
      GradientReport.CheckedElement(
        number: element, analytic: finding.analytic, numeric: finding.numeric,
        excess: finding.excess, isRight: finding.isRight, isAtKink: finding.isAtKink)
    }
    wrongInTraining = training.count
    largestAbsoluteError = findings.reduce(0) { maximumOrNaN($0, $1.finding.error) }
    largestRelativeError = findings.reduce(0) { maximumOrNaN($0, $1.finding.relativeError) }
    let suspects =
      findings.contains { !$0.finding.isRight }
      ? findings.filter { !$0.finding.isRight } : training.isEmpty ? findings : training
    let worst = suspects.max { $0.finding.excess.isBelow($1.finding.excess) }
    worstIndex = worst.map { tensor.index(ofElement: $0.element) } ?? []
    worstAnalytic = worst?.finding.analytic ?? 0
    worstNumeric = worst?.finding.numeric ?? 0
  }
}

extension ElementCheck.Finding {
  fileprivate var error: Double { abs(analytic - numeric) }

  fileprivate var relativeError: Double {
    let size = max(abs(analytic), abs(numeric))
    return size == 0 ? 0 : error / size
  }
}

extension Double {
  /// Whether this error is smaller than `other`. NaN counts as the largest error.
  fileprivate func isBelow(_ other: Double) -> Bool {
    !isNaN && (other.isNaN || self < other)
  }
}

/// The larger of the two numbers; NaN if either is NaN.
private func maximumOrNaN(_ a: Double, _ b: Double) -> Double {
  a.isNaN || b.isNaN ? .nan : max(a, b)
}
