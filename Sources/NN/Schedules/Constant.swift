/// The optimizer's own learning rate in every step.
public struct Constant: Schedule {
  /// The schedule.
  public init() {}

  public var description: String { "constant" }

  public func rate(_ base: Double, at step: Int, of steps: Int, state: [Double]) -> Double { base }

  static let entry = CatalogueEntry<any Schedule>("constant", help: "the same rate in every step") {
    _ in Constant()
  }
}
