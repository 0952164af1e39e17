import FileIO
import NN

extension Dataset {
  /// The squares of a checkerboard over [-1, 1) x [-1, 1), with the features x and y. The target
  /// `label` is the square's colour, 0 at the lower left, in turn.
  ///
  /// With u, u' uniform on [0, 1) and e, e' normal with mean 0 and standard deviation `noise`, a point
  /// in the square of column i and row j of n, drawn from those of its colour (i + j) mod 2, is
  ///
  ///     x = 2 (i + u) / n - 1 + e      y = 2 (j + u') / n - 1 + e'
  ///
  /// Precondition: at least 2 points and 2 `squares` along a side, a noise from 0. T. K. Ho and E. M.
  /// Kleinberg, "Building projectable classifiers of arbitrary complexity", 1996.
  public static func checkerboard(
    points: Int = 400, noise: Double = 0, squares: Int = 4, seed: UInt64 = 0
  ) -> Dataset {
    requireNoise(noise)
    require((2...1000).contains(squares), "a checkerboard of \(squares) squares along a side")
    var generator = RandomGenerator(seed: seed, stream: .data)
    func below(_ count: Int) -> Int { Int(generator.uniform() * Double(count)) }
    return classes("checkerboard", points: points) { colour in
      let column = below(squares)
      // The rows of this colour in the column: every second one.
      let first = (column + colour) % 2
      let row = first + 2 * below((squares - first + 1) / 2)
      func place(_ index: Int) -> Double {
        2 * (Double(index) + generator.uniform()) / Double(squares) - 1
      }
      let (x, y) = (place(column), place(row))
      guard noise > 0 else { return (x, y) }
      return (x + noise * generator.normal(), y + noise * generator.normal())
    }
  }
}

extension ToySet {
  static let checkerboard = CatalogueEntry<ToySet>(
    "checkerboard", help: "the squares of a checkerboard in two colours",
    settings: [
      points(), noise(0, of: "x and y"),
      Setting("squares", 4, .wholeWithin(2, 1000), help: "How many squares a side has."),
    ],
    fault: { $0["points"] < 2 ? "2 classes need 2 points or more; raise points" : nil }
  ) { settings in
    ToySet { seed in
      .checkerboard(
        points: Int(settings["points"]), noise: settings["noise"],
        squares: Int(settings["squares"]), seed: seed)
    }
  }
}
