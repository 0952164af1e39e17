import FileIO
import NN

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Dataset {
  /// Two spirals around the origin of `points` points each, with the features x and y. The target
  /// `label` is 0 for the first spiral and 1 for the second.
  ///
  /// With u, u' and u'' uniform on [0, 1) and `twist` in degrees, a point of the first spiral is
  ///
  ///     angle = √u twist
  ///     x = -cos(angle) angle + u' noise      y = sin(angle) angle + u'' noise
  ///
  /// with the angle in radians. The second spiral is the first one negated. Precondition: `points`
  /// is above 0. K. J. Lang and M. J. Witbrock, "Learning to tell two spirals apart", 1988.
  public static func twoSpirals(
    points: Int = 200, noise: Double = 1.6, twist: Double = 600, seed: UInt64 = 0
  ) -> Dataset {
    require(points > 0, "\(points) points a spiral")
    var generator = RandomGenerator(seed: seed, stream: .data)
    let first = (0..<points).map { _ in
      let angle = generator.uniform().squareRoot() * twist * Double.pi / 180
      let x = -cos(angle) * angle + generator.uniform() * noise
      let y = sin(angle) * angle + generator.uniform() * noise
      return [x, y]
    }
    let second = first.map { $0.map(-) }
    return Dataset(
      name: "spirals", featureNames: ["x", "y"], targetName: "label",
      inputs: Matrix(
        rows: 2 * points, columns: 2, elements: (first + second).flatMap { $0 }),
      targets: Matrix(
        rows: 2 * points, columns: 1, elements: (0..<2 * points).map { $0 < points ? 0 : 1 }),
      classNames: ["0", "1"])
  }
}
