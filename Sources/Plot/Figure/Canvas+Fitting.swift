extension Canvas {
  /// The axis with the most labels that do not touch, at most `most`; where even two touch, only
  /// one is left. `axis` makes an axis of at most so many labels.
  ///
  /// Labels with a `gap` stand side by side, those without below each other.
  func fitted(
    _ style: TextStyle, upTo most: Int, gap: Double? = nil, _ axis: (Int) -> AxisMapping
  ) -> AxisMapping {
    for count in stride(from: max(most, 1), through: 1, by: -1) {
      let fitted = axis(count)
      if !labelsTouch(fitted, style, gap: gap) { return fitted }
    }
    return axis(1).withFirstLabel
  }

  /// The nearest sharp coordinate that is not above `coordinate`, or not to its left.
  func snappedDown(_ coordinate: Double, width: Double) -> Double {
    snapped(coordinate, width: width, direction: 1)
  }

  /// The nearest sharp coordinate that is not below `coordinate`, or not to its right.
  func snappedUp(_ coordinate: Double, width: Double) -> Double {
    snapped(coordinate, width: width, direction: -1)
  }

  private func snapped(_ coordinate: Double, width: Double, direction: Double) -> Double {
    guard coordinate.isFinite else { return coordinate }
    var step = 0.0
    while true {
      let found = snapped(coordinate + direction * step, width: width)
      if (found - coordinate) * direction >= -1e-9 { return found }
      step = max(2 * step, width / 4)
    }
  }

  private func labelsTouch(_ axis: AxisMapping, _ style: TextStyle, gap: Double?) -> Bool {
    var spans = axis.tics.compactMap { tic -> ClosedRange<Double>? in
      guard let label = tic.label else { return nil }
      let metrics = measure(label, style)
      let position = axis.position(tic.value)
      guard position.isFinite else { return nil }
      let middle = snapped(position, width: 1)
      let half = (gap.map { metrics.width + $0 } ?? metrics.height) / 2
      return middle - half...middle + half
    }
    spans.sort { $0.lowerBound < $1.lowerBound }
    return zip(spans, spans.dropFirst()).contains { $1.lowerBound < $0.upperBound }
  }
}
