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
  /// Spirals around the origin of `points` points each, with the features x and y. The target
  /// `label` is 0 for the first spiral, 1 for the second and so on; so are the names of the classes.
  ///
  /// With u, u' and u'' uniform on [0, 1) and `twist` in degrees, a point of the first spiral is
  ///
  ///     angle = √u twist
  ///     x = -cos(angle) angle + u' noise      y = sin(angle) angle + u'' noise
  ///
  /// with the angle in radians. The others are the first one, noise and all, turned by equal parts of
  /// a circle: the second of two is the first negated. Rows come spiral by spiral. Precondition:
  /// `points` and `arms` are above 0. K. J. Lang and M. J. Witbrock, "Learning to tell two spirals
  /// apart", 1988.
  public static func spirals(
    arms: Int, points: Int = 200, noise: Double = 1.6, twist: Double = 600, seed: UInt64 = 0
  ) -> Dataset {
    require(
      points > 0 && (1...TargetPreparation.mostClasses).contains(arms),
      "\(arms) spirals of \(points) points each")
    var generator = RandomGenerator(seed: seed, stream: .data)
    let first = (0..<points).map { _ in
      let angle = generator.uniform().squareRoot() * twist * Double.pi / 180
      let x = -cos(angle) * angle + generator.uniform() * noise
      let y = sin(angle) * angle + generator.uniform() * noise
      return [x, y]
    }
    let turned = (1..<arms).flatMap { arm -> [[Double]] in
      // Half a turn is exact.
      if 2 * arm == arms { return first.map { $0.map(-) } }
      let turn = 2 * Double.pi * Double(arm) / Double(arms)
      let (c, s) = (cos(turn), sin(turn))
      return first.map { [c * $0[0] - s * $0[1], s * $0[0] + c * $0[1]] }
    }
    return Dataset(
      name: "spirals", featureNames: ["x", "y"], targetName: "label",
      inputs: Matrix(
        rows: arms * points, columns: 2, elements: (first + turned).flatMap { $0 }),
      targets: Matrix(
        rows: arms * points, columns: 1,
        elements: (0..<arms * points).map { Double($0 / points) }),
      classNames: (0..<arms).map(String.init))
  }

  /// Two spirals around the origin of `points` points each; see `spirals`.
  public static func twoSpirals(
    points: Int = 200, noise: Double = 1.6, twist: Double = 600, seed: UInt64 = 0
  ) -> Dataset {
    spirals(arms: 2, points: points, noise: noise, twist: twist, seed: seed)
  }
}

extension ToySet {
  static let spirals = CatalogueEntry<ToySet>(
    "spirals", help: "arms that wind around each other, a class each",
    settings: [
      points(200, help: "How many points each arm has."),
      Setting("noise", 1.6, .from(0), help: "How far a point is moved along x and y, at most."),
      Setting("arms", 2, .wholeWithin(2, 100), help: "How many arms."),
      Setting("twist", 600, .any, help: "How far the arms turn, in degrees."),
    ]
  ) { settings in
    ToySet { seed in
      .spirals(
        arms: Int(settings["arms"]), points: Int(settings["points"]), noise: settings["noise"],
        twist: settings["twist"], seed: seed)
    }
  }
}
