import FileIO
import NN

extension Dataset {
  /// One normal cloud around the origin, cut into shells of equally many points, with the features x
  /// and y. The target `label` is the shell, 0 the innermost.
  ///
  /// With x and y normal with mean 0 and standard deviation 1, and rank the number of points that are
  /// nearer to the origin, the class of a point among N in K classes is
  ///
  ///     floor(K rank / N)
  ///
  /// `noise` is the standard deviation of what is then added to x and y. Precondition: at least 2
  /// classes, a point for each, a noise from 0. scikit-learn's `make_gaussian_quantiles`; J. Zhu, H.
  /// Zou, S. Rosset and T. Hastie, "Multi-class AdaBoost", 2009.
  public static func gaussians(
    points: Int = 400, noise: Double = 0, classes: Int = 3, seed: UInt64 = 0
  ) -> Dataset {
    requireNoise(noise)
    require(
      points >= classes && (2...TargetPreparation.mostClasses).contains(classes),
      "gaussians of \(points) points in \(classes) classes")
    var generator = RandomGenerator(seed: seed, stream: .data)
    var inputs = Matrix<Double>(rows: points, columns: 2)
    for row in 0..<points {
      inputs[row, 0] = generator.normal()
      inputs[row, 1] = generator.normal()
    }
    let distances = (0..<points).map {
      inputs[$0, 0] * inputs[$0, 0] + inputs[$0, 1] * inputs[$0, 1]
    }
    // Of equal distances the first row counts as the nearer one.
    let ranked = distances.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
    var targets = Matrix<Double>(rows: points, columns: 1)
    for (rank, row) in ranked.enumerated() { targets[row, 0] = Double(rank * classes / points) }
    if noise > 0 {
      for row in 0..<points {
        inputs[row, 0] += noise * generator.normal()
        inputs[row, 1] += noise * generator.normal()
      }
    }
    return Dataset(
      name: "gaussians", featureNames: ["x", "y"], targetName: "label", inputs: inputs,
      targets: targets, classNames: (0..<classes).map(String.init))
  }
}

extension ToySet {
  static let gaussians = CatalogueEntry<ToySet>(
    "gaussians", help: "one normal cloud, cut into shells, a class each",
    settings: [points(), noise(0, of: "x and y"), classes(3, help: "How many shells.")],
    fault: fewPoints
  ) { settings in
    ToySet { seed in
      .gaussians(
        points: Int(settings["points"]), noise: settings["noise"],
        classes: Int(settings["classes"]), seed: seed)
    }
  }
}
