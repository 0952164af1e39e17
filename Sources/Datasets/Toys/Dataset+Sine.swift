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
  /// A wave, with the feature x and the target y.
  ///
  /// With x uniform on [-π, π) and e normal with mean 0 and standard deviation `noise`,
  ///
  ///     y = sin(frequency x) + e
  ///
  /// Precondition: at least 1 point, a noise from 0.
  public static func sine(
    points: Int = 400, noise: Double = 0.1, frequency: Double = 1, seed: UInt64 = 0
  ) -> Dataset {
    requireNoise(noise)
    var generator = RandomGenerator(seed: seed, stream: .data)
    return numbers("sine", points: points, features: 1) {
      let x = Double.pi * (2 * generator.uniform() - 1)
      return ([x], sin(frequency * x) + noise * generator.normal())
    }
  }
}

extension ToySet {
  static let sine = CatalogueEntry<ToySet>(
    "sine", help: "a wave: a number from one feature",
    settings: [
      points(), noise(0.1, of: "y"),
      Setting("frequency", 1, .any, help: "How many waves there are."),
    ]
  ) { settings in
    ToySet { seed in
      .sine(
        points: Int(settings["points"]), noise: settings["noise"],
        frequency: settings["frequency"], seed: seed)
    }
  }
}
