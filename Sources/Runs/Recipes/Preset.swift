import Datasets

/// A set of settings for a recipe to begin with.
public enum Preset: String, CaseIterable, Sendable {
  /// For tables: columns are encoded and standardised, a part of the rows is held out, Adam trains on
  /// batches until the validation cost no longer falls.
  case standard
  /// The settings of the teaching script: columns as they are, all rows in each step, plain gradient
  /// descent on the mean squared error, 20,000 epochs.
  case script

  /// The style in which columns become numbers.
  var style: PreparationOptions.Style {
    switch self {
    case .standard: .standard
    case .script: .raw
    }
  }

  /// The loss in words; nil: the one that fits the target.
  var loss: String? {
    switch self {
    case .standard: nil
    case .script: "mse"
    }
  }

  /// The optimizer in words.
  var optimizer: String {
    switch self {
    case .standard: "adam"
    case .script: "sgd"
    }
  }

  var batchSize: BatchSize {
    switch self {
    case .standard: .automatic
    case .script: .full
    }
  }

  var epochs: Int {
    switch self {
    case .standard: 1000
    case .script: 20_000
    }
  }

  var validation: Validation {
    switch self {
    case .standard: .share(0.2)
    case .script: .none
    }
  }

  var patience: Patience {
    switch self {
    case .standard: .automatic
    case .script: .none
    }
  }
}
