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
  /// Two half circles that reach into each other, with the features x and y. The target `label` is 0
  /// for the upper one and 1 for the lower one, in turn.
  ///
  /// With t uniform on [0, π) and e, e' normal with mean 0 and standard deviation `noise`, a point is
  ///
  ///     upper: x = cos t + e          y = sin t + e'
  ///     lower: x = 1 - cos t + e      y = 1/2 - sin t + e'
  ///
  /// Precondition: at least 2 points, a noise from 0. scikit-learn's `make_moons`, whose t are evenly
  /// spaced.
  public static func moons(
    points: Int = 400, noise: Double = 0.1, seed: UInt64 = 0
  ) -> Dataset {
    requireNoise(noise)
    var generator = RandomGenerator(seed: seed, stream: .data)
    return classes("moons", points: points) { moon in
      let t = Double.pi * generator.uniform()
      let (x, y) = moon == 0 ? (cos(t), sin(t)) : (1 - cos(t), 0.5 - sin(t))
      return (x + noise * generator.normal(), y + noise * generator.normal())
    }
  }
}

extension ToySet {
  static let moons = CatalogueEntry<ToySet>(
    "moons", help: "two half circles that reach into each other",
    settings: [points(), noise(0.1, of: "x and y")],
    fault: { $0["points"] < 2 ? "2 classes need 2 points or more; raise points" : nil }
  ) { settings in
    ToySet { .moons(points: Int(settings["points"]), noise: settings["noise"], seed: $0) }
  }
}
