import NN

/// A dataset that is made by a formula, with values for its settings; only the seed is open.
public struct ToySet: Sendable {
  private let maker: @Sendable (UInt64) -> Dataset

  /// The toy set whose rows for a seed are those that `make` gives. The same seed must give the same
  /// rows.
  public init(_ make: @escaping @Sendable (UInt64) -> Dataset) { maker = make }

  /// The rows for `seed`.
  public func dataset(seed: UInt64 = 0) -> Dataset { maker(seed) }
}

extension ToySet {
  /// The most rows that words can ask for, so that a mistyped number does not take all the memory.
  static let mostPoints = 10_000_000
  /// The most features that words can ask for.
  static let mostFeatures = 1000

  static func points(_ count: Int = 400, help: String = "How many rows.") -> Setting {
    Setting("points", Double(count), .wholeWithin(1, mostPoints), help: help)
  }

  static func noise(_ deviation: Double, of what: String) -> Setting {
    Setting(
      "noise", deviation, .from(0), help: "The standard deviation of what is added to \(what).")
  }

  static func classes(_ count: Int, help: String) -> Setting {
    Setting("classes", Double(count), .wholeWithin(2, TargetPreparation.mostClasses), help: help)
  }

  /// What is wrong with settings that ask for fewer points than classes.
  static func fewPoints(_ settings: Settings) -> String? {
    let classes = Int(settings["classes"])
    return settings["points"] >= Double(classes)
      ? nil : "\(classes) classes need \(classes) points or more; raise points"
  }
}
