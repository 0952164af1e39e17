#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a box in space is seen from afar: turned around its vertical axis and tilted towards the viewer, with
/// parallel lines staying parallel.
///
///     across = x cos r + y sin r
///     away   = y cos r - x sin r
///     up     = away cos t + z sin t
///
/// At a rotation r of 0 the x axis runs to the right; at a tilt t of 0 one looks down from above, at 90
/// degrees from the side.
public struct Projection: Sendable {
  private let rotation: (sine: Double, cosine: Double)
  private let tilt: (sine: Double, cosine: Double)

  /// Both angles are in degrees.
  public init(rotation: Double, tilt: Double) {
    func angle(_ degrees: Double) -> (Double, Double) {
      let radians = degrees.truncatingRemainder(dividingBy: 360) * .pi / 180
      return (sin(radians), cos(radians))
    }
    self.rotation = angle(rotation)
    self.tilt = angle(tilt)
  }

  /// Where a point in space is seen; y upwards.
  public func point(_ x: Double, _ y: Double, _ z: Double) -> Point {
    Point(
      x: x * rotation.cosine + y * rotation.sine, y: away(x, y) * tilt.cosine + z * tilt.sine)
  }

  /// How far away from the viewer a place on the ground is, as far as that matters to what hides what.
  public func away(_ x: Double, _ y: Double) -> Double {
    y * rotation.cosine - x * rotation.sine
  }

  /// How much of a height is seen.
  public var rise: Double { tilt.sine }
}
