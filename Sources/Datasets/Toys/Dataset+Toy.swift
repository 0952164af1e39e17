import FileIO
import NN

extension Dataset {
  /// A toy set of points in the plane. Row r is of class r mod `classes`, so that classes are
  /// balanced and no stretch of rows lacks one; `point` makes a point of the class that it is given.
  static func classes(
    _ name: String, points: Int, classes: Int = 2, _ point: (Int) -> (x: Double, y: Double)
  ) -> Dataset {
    require(
      points >= classes && (1...TargetPreparation.mostClasses).contains(classes),
      "\(name) of \(points) points in \(classes) classes")
    return Dataset(
      name: name, featureNames: ["x", "y"], targetName: "label",
      inputs: Matrix(
        rows: points, columns: 2,
        elements: (0..<points).flatMap { row in
          let (x, y) = point(row % classes)
          return [x, y]
        }),
      targets: Matrix(
        rows: points, columns: 1, elements: (0..<points).map { Double($0 % classes) }),
      classNames: (0..<classes).map(String.init))
  }

  /// A toy set with a number as target: `row` makes the features of a row and its target y. A single
  /// feature is called x, several x1, x2, ...
  static func numbers(
    _ name: String, points: Int, features: Int, _ row: () -> (features: [Double], target: Double)
  ) -> Dataset {
    require(points > 0, "\(name) of \(points) points")
    let rows = (0..<points).map { _ in row() }
    return Dataset(
      name: name, featureNames: features == 1 ? ["x"] : (1...features).map { "x\($0)" },
      targetName: "y",
      inputs: Matrix(rows: points, columns: features, elements: rows.flatMap(\.features)),
      targets: Matrix(rows: points, columns: 1, elements: rows.map(\.target)))
  }

  /// Stops the program at a noise that is no standard deviation.
  static func requireNoise(_ noise: Double) {
    require(noise >= 0 && noise.isFinite, "a noise of \(noise)")
  }
}
