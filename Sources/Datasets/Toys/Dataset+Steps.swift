import FileIO
import NN

extension Dataset {
  /// Stairs, with the feature x and the target y: what no smooth curve follows exactly.
  ///
  /// With x uniform on [-1, 1) and e normal with mean 0 and standard deviation `noise`,
  ///
  ///     y = floor(steps (x + 1) / 2) + e
  ///
  /// so that without noise y is a whole number from 0 to steps - 1. Precondition: at least 1 point and
  /// 1 step, a noise from 0.
  public static func steps(
    points: Int = 400, noise: Double = 0.1, steps: Int = 4, seed: UInt64 = 0
  ) -> Dataset {
    requireNoise(noise)
    require(steps > 0, "\(steps) steps")
    var generator = RandomGenerator(seed: seed, stream: .data)
    return numbers("steps", points: points, features: 1) {
      let share = generator.uniform()
      let height = (Double(steps) * share).rounded(.down)
      return ([2 * share - 1], height + noise * generator.normal())
    }
  }
}

extension ToySet {
  static let steps = CatalogueEntry<ToySet>(
    "steps", help: "stairs: a number from one feature",
    settings: [
      points(), noise(0.1, of: "y"),
      Setting("steps", 4, .wholeWithin(1, 1000), help: "How many steps there are."),
    ]
  ) { settings in
    ToySet { seed in
      .steps(
        points: Int(settings["points"]), noise: settings["noise"], steps: Int(settings["steps"]),
        seed: seed)
    }
  }
}
