/// How long a training goes on without a lower validation cost.
public enum Patience: Equatable, Sendable, CustomStringConvertible {
  /// To the last epoch; the network ends with its last weights.
  case none
  /// 50 epochs, and with more than 32 steps in an epoch fewer, such that they are 1,600 steps, down to
  /// 10 epochs.
  case automatic
  /// This number of epochs.
  case epochs(Int)

  /// The patience in words: `none`, `auto`, or a number of epochs from 1; nil if they are none of these.
  public init?(_ words: String) {
    if words == "none" {
      self = .none
    } else if words == "auto" {
      self = .automatic
    } else if let epochs = Int(words), epochs > 0 {
      self = .epochs(epochs)
    } else {
      return nil
    }
  }

  /// What to say about a wrong patience.
  public static let cure = "give a number of epochs from 1, auto, or none"

  private static let mostAutomatic = 50
  private static let leastAutomatic = 10
  private static let automaticSteps = 1600

  /// The number of epochs if each has `steps` steps; nil: no end.
  func epochs(ofSteps steps: Int) -> Int? {
    switch self {
    case .none: nil
    case .automatic:
      max(Self.leastAutomatic, min(Self.mostAutomatic, Self.automaticSteps / max(steps, 1)))
    case .epochs(let epochs): epochs
    }
  }

  /// The patience in words: `none`, `auto`, or a number of epochs.
  public var description: String {
    switch self {
    case .none: "none"
    case .automatic: "auto"
    case .epochs(let epochs): "\(epochs)"
    }
  }
}
