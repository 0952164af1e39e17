/// What is stamped at points: a path around the origin, filled or stroked or both.
public struct Marker: Hashable, Sendable {
  /// What a marker is on a page of characters.
  public enum Kind: Hashable, Sendable {
    case shape(MarkerShape)
    /// A ring around the marker that stands there.
    case ring
  }

  public var path: Path
  public var fill: Color?
  public var stroke: Stroke?
  public var kind: Kind
  /// The colour that tells whose the marker is, where `fill` is a paler one; nil: `fill` does.
  public var ink: Color?

  public init(
    _ path: Path, fill: Color?, stroke: Stroke?, kind: Kind = .shape(.circle), ink: Color? = nil
  ) {
    self.path = path
    self.fill = fill
    self.stroke = stroke
    self.kind = kind
    self.ink = ink
  }
}

/// A point of the page, and which of several markers stands there.
public struct MarkerPlace: Hashable, Sendable {
  public var point: Point
  /// The number of the marker.
  public var marker: Int

  public init(_ point: Point, marker: Int = 0) {
    self.point = point
    self.marker = marker
  }
}
