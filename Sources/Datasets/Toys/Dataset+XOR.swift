import FileIO
import NN

extension Dataset {
  /// Four squares around the origin, opposite ones of one class, with the features x and y. The
  /// target `label` is 0 where x and y have the same sign and 1 where they differ, in turn.
  ///
  /// With u, u' uniform on [0, 1), a sign s of + or - and e, e' normal with mean 0 and standard
  /// deviation `noise`, a point is
  ///
  ///     class 0: x = s u + e      y = s u' + e'
  ///     class 1: x = s u + e      y = -s u' + e'
  ///
  /// Precondition: at least 2 points, a noise from 0. After M. Minsky and S. Papert, "Perceptrons",
  /// 1969: no straight line parts the classes.
  public static func xor(
    points: Int = 400, noise: Double = 0.05, seed: UInt64 = 0
  ) -> Dataset {
    requireNoise(noise)
    var generator = RandomGenerator(seed: seed, stream: .data)
    return classes("xor", points: points) { label in
      let sign = generator.uniform() < 0.5 ? -1.0 : 1
      let x = sign * generator.uniform()
      let y = (label == 0 ? sign : -sign) * generator.uniform()
      return (x + noise * generator.normal(), y + noise * generator.normal())
    }
  }
}

extension ToySet {
  static let xor = CatalogueEntry<ToySet>(
    "xor", help: "four squares, opposite ones of one class",
    settings: [points(), noise(0.05, of: "x and y")],
    fault: { $0["points"] < 2 ? "2 classes need 2 points or more; raise points" : nil }
  ) { settings in
    ToySet { .xor(points: Int(settings["points"]), noise: settings["noise"], seed: $0) }
  }
}
