import FileIO
import NN
import Plot

/// A network and what is known with it, as figures take it.
///
///     let subject = NetworkSubject(
///       network: network, inputs: inputs, targets: targets, task: .twoClasses(...),
///       featureNames: ["x", "y"], targetName: "label")
///     let page = try Catalogues.figures.make("units").picture(of: subject)
///       .page(network, at: TrainingMoment(epoch: 0, cost: 0))
public struct NetworkSubject<S: Scalar>: Sendable {
  /// The network as it is when the figure is made.
  public var network: Sequential<S>
  /// The rows of the data in natural units: samples x features; no rows where there is no data.
  public var inputs: Matrix<Double>
  /// The targets in natural units, as the task says: samples x outputs.
  public var targets: Matrix<Double>
  public var task: PredictionTask
  public var featureNames: [String]
  public var targetName: String
  /// The names of several targets; empty: they are numbered.
  public var targetNames: [String] = []
  /// What brings natural units to the network's.
  public var scalings: Scalings
  /// Inputs that come from the same column of a table.
  public var groups: [Range<Int>] = []
  /// The plane of inputs that boundaries show.
  public var axes: PlaneAxes = .columns(0, 1)
  public var style = PictureStyle()
  /// Which rows they are, such as `held-out rows`.
  public var rows = "rows"
  /// The loss that the network was trained with.
  public var loss: (any Loss)?
  /// The seed of its training.
  public var seed: UInt64 = 0
  /// How the costs of the whole training go; nil: it is not known.
  public var track: HistoryTrack?
  /// Finds the networks that the training has gone through; nil: they are not known.
  public var path: (@Sendable () throws -> TrainingPath<S>)?
  /// Trains as many networks of other seeds as is said, by the same recipe; nil: it is not known.
  public var others: (@Sendable (Int) throws -> [Sequential<S>])?
  /// How much each column matters, best first, with its spread; nil: it is not known.
  public var importances: (@Sendable () throws -> ColumnImportances)?

  /// A subject over rows of data.
  ///
  /// inputs: samples x features; targets: samples x outputs. Both are in natural units; `scalings`
  /// bring them to the network's (nil: they are the same).
  public init(
    network: Sequential<S>, inputs: Matrix<Double>, targets: Matrix<Double>, task: PredictionTask,
    featureNames: [String], targetName: String, scalings: Scalings? = nil
  ) {
    require(
      inputs.rows == targets.rows && inputs.columns == featureNames.count,
      "inputs, targets and names of different sizes")
    self.network = network
    self.inputs = inputs
    self.targets = targets
    // A bare number does not tell what it is a class of.
    self.task = task.renamingClasses { Double($0) == nil ? $0 : "\(targetName) \($0)" }
    self.featureNames = featureNames
    self.targetName = targetName
    self.scalings =
      scalings ?? .identity(inputs: inputs.columns, targets: targets.columns)
  }

  /// The name of target number `index`.
  func name(ofTarget index: Int) -> String {
    if targets.columns == 1 { return targetName }
    return targetNames.count == targets.columns
      ? targetNames[index] : "\(targetName) \(index + 1)"
  }

  /// Whether there are rows of data.
  public var hasData: Bool { inputs.rows > 0 }

  /// The cost of the network on all rows; nil: there are none, or the loss is not known.
  var cost: Double? {
    guard hasData, let loss else { return nil }
    return loss.value(
      output: network.forward(scalings.scaled(inputs)),
      target: scalings.targets.scaled(targets, as: S.self))
  }

  /// The network's outputs as people read them at rows of inputs in natural units: probabilities
  /// rather than logits. inputs: samples x features.
  public func readable(_ network: Sequential<S>, at inputs: Matrix<Double>) -> Matrix<Double> {
    task.readable(scalings.outputs(of: network, for: inputs))
  }
}
