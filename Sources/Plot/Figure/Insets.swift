/// How far a frame stands from each edge of its place.
struct Insets {
  var left = 0.0
  var top = 0.0
  var right = 0.0
  var bottom = 0.0

  /// The larger of both at each edge.
  func union(_ other: Insets) -> Insets {
    Insets(
      left: max(left, other.left), top: max(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
