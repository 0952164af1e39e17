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
  /// Friedman's first problem, with the features x1, x2, ... and the target y, which depends on the
  /// first five of them only.
  ///
  /// With each feature uniform on [0, 1) and e normal with mean 0 and standard deviation `noise`,
  ///
  ///     y = 10 sin(π x1 x2) + 20 (x3 - 1/2)² + 10 x4 + 5 x5 + e
  ///
  /// Precondition: at least 1 point and 5 features, a noise from 0. J. H. Friedman, "Multivariate
  /// adaptive regression splines", 1991; scikit-learn's `make_friedman1`.
  public static func friedman1(
    points: Int = 400, noise: Double = 1, features: Int = 10, seed: UInt64 = 0
  ) -> Dataset {
    requireNoise(noise)
    require(features >= 5, "Friedman's first problem with \(features) features")
    var generator = RandomGenerator(seed: seed, stream: .data)
    return numbers("friedman1", points: points, features: features) {
      let x = (0..<features).map { _ in generator.uniform() }
      let wave = 10 * sin(Double.pi * x[0] * x[1])
      let bowl = 20 * (x[2] - 0.5) * (x[2] - 0.5)
      return (x, wave + bowl + 10 * x[3] + 5 * x[4] + noise * generator.normal())
    }
  }
}

extension ToySet {
  static let friedman = CatalogueEntry<ToySet>(
    "friedman1", help: "a number from five features among others that say nothing",
    settings: [
      points(), noise(1, of: "y"),
      Setting(
        "features", 10, .wholeWithin(5, mostFeatures),
        help: "How many features there are; only the first five matter."),
    ]
  ) { settings in
    ToySet { seed in
      .friedman1(
        points: Int(settings["points"]), noise: settings["noise"],
        features: Int(settings["features"]), seed: seed)
    }
  }
}
