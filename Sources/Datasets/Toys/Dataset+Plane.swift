import FileIO
import NN

extension Dataset {
  /// A plane, with the features x1, x2, ... and the target y: what one linear layer learns exactly.
  ///
  /// With each feature normal with mean 0 and standard deviation 1, and e normal with mean 0 and
  /// standard deviation `noise`,
  ///
  ///     y = 1 + x1 - 2 x2 + 3 x3 - 4 x4 + ... + e
  ///
  /// Precondition: at least 1 point and 1 feature, a noise from 0. After scikit-learn's
  /// `make_regression`, which draws its coefficients.
  public static func plane(
    points: Int = 400, noise: Double = 0.1, features: Int = 2, seed: UInt64 = 0
  ) -> Dataset {
    requireNoise(noise)
    require(features > 0, "a plane over \(features) features")
    var generator = RandomGenerator(seed: seed, stream: .data)
    return numbers("plane", points: points, features: features) {
      var y = 1.0
      let row = (1...features).map { number in
        let x = generator.normal()
        y += Double(number.isMultiple(of: 2) ? -number : number) * x
        return x
      }
      return (row, y + noise * generator.normal())
    }
  }
}

extension ToySet {
  static let plane = CatalogueEntry<ToySet>(
    "plane", help: "1 + x1 - 2 x2 + 3 x3 - ...: a number, linear in the features",
    settings: [
      points(), noise(0.1, of: "y"),
      Setting("features", 2, .wholeWithin(1, mostFeatures), help: "How many features there are."),
    ]
  ) { settings in
    ToySet { seed in
      .plane(
        points: Int(settings["points"]), noise: settings["noise"],
        features: Int(settings["features"]), seed: seed)
    }
  }
}
