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
  /// Two circles around the origin, one inside the other, with the features x and y. The target
  /// `label` is 0 for the outer one, of radius 1, and 1 for the inner one, of radius `factor`, in turn.
  ///
  /// With t uniform on [0, 2π) and e, e' normal with mean 0 and standard deviation `noise`, a point is
  ///
  ///     x = radius cos t + e      y = radius sin t + e'
  ///
  /// Precondition: at least 2 points, a noise from 0, a factor from 0 to below 1. scikit-learn's
  /// `make_circles`, whose t are evenly spaced.
  public static func circles(
    points: Int = 400, noise: Double = 0.05, factor: Double = 0.5, seed: UInt64 = 0
  ) -> Dataset {
    requireNoise(noise)
    require((0..<1).contains(factor), "an inner circle of radius \(factor)")
    var generator = RandomGenerator(seed: seed, stream: .data)
    return classes("circles", points: points) { circle in
      let t = 2 * Double.pi * generator.uniform()
      let radius = circle == 0 ? 1 : factor
      return (
        radius * cos(t) + noise * generator.normal(), radius * sin(t) + noise * generator.normal()
      )
    }
  }
}

extension ToySet {
  static let circles = CatalogueEntry<ToySet>(
    "circles", help: "a circle inside another one",
    settings: [
      points(), noise(0.05, of: "x and y"),
      Setting("factor", 0.5, .fromUpTo(0, 1), help: "The radius of the inner circle."),
    ],
    fault: { $0["points"] < 2 ? "2 classes need 2 points or more; raise points" : nil }
  ) { settings in
    ToySet { seed in
      .circles(
        points: Int(settings["points"]), noise: settings["noise"], factor: settings["factor"],
        seed: seed)
    }
  }
}
