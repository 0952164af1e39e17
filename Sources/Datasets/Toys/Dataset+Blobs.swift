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
  /// Round clouds of points, a class each, with the features x and y and the target `label`.
  ///
  /// The centres of the K classes stand evenly on a circle around the origin, neighbours 4 apart. With
  /// e, e' normal with mean 0 and standard deviation `noise`, a point of class k is
  ///
  ///     x = R cos(2πk/K) + e      y = R sin(2πk/K) + e'      R = 2 / sin(π/K)
  ///
  /// Precondition: at least 2 classes, a point for each, a noise from 0. After scikit-learn's
  /// `make_blobs`, which draws its centres, so that classes may happen to cover each other.
  public static func blobs(
    points: Int = 400, noise: Double = 0.8, classes: Int = 3, seed: UInt64 = 0
  ) -> Dataset {
    requireNoise(noise)
    require(classes >= 2, "blobs of \(classes) class")
    var generator = RandomGenerator(seed: seed, stream: .data)
    let radius = 2 / sin(Double.pi / Double(classes))
    return self.classes("blobs", points: points, classes: classes) { blob in
      let turn = 2 * Double.pi * Double(blob) / Double(classes)
      return (
        radius * cos(turn) + noise * generator.normal(),
        radius * sin(turn) + noise * generator.normal()
      )
    }
  }
}

extension ToySet {
  static let blobs = CatalogueEntry<ToySet>(
    "blobs", help: "round clouds, a class each, with centres 4 apart",
    settings: [points(), noise(0.8, of: "x and y"), classes(3, help: "How many clouds.")],
    fault: fewPoints
  ) { settings in
    ToySet { seed in
      .blobs(
        points: Int(settings["points"]), noise: settings["noise"],
        classes: Int(settings["classes"]), seed: seed)
    }
  }
}
