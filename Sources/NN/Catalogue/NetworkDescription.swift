/// A network in the words of the command line: `50 tanh, 30 tanh, 1 sigmoid`.
///
/// Widths and activations in order, separated by commas; the input's width comes from the data. Each
/// part stands for a `Linear` and the activation after it; `linear` stands for none.
public struct NetworkDescription: Equatable, Sendable, CustomStringConvertible {
  /// The function that follows a `Linear`.
  public enum Activation: String, CaseIterable, Sendable {
    case tanh, sigmoid, relu, linear

    var layer: (any Layer)? {
      switch self {
      case .tanh: Tanh()
      case .sigmoid: Sigmoid()
      case .relu: ReLU()
      case .linear: nil
      }
    }
  }

  /// A width and the activation that follows.
  public struct Part: Equatable, Sendable {
    public let width: Int
    public let activation: Activation
  }

  /// The parts, first to last; at least one.
  public let parts: [Part]

  /// The widest layer that is taken: a mistyped width should not take all the memory.
  public static let widest = 65_536

  /// Parses the words; throws `NetworkError` that names the part which is wrong.
  public init(parsing text: String) throws(NetworkError) {
    var parts: [Part] = []
    for (index, piece) in text.split(separator: ",", omittingEmptySubsequences: false).enumerated()
    {
      let words = piece.split(whereSeparator: \.isWhitespace)
      func wrong(_ what: String) -> NetworkError {
        NetworkError(
          "part \(index + 1) of the network '\(text)': \(what); write parts such as '50 tanh'")
      }
      guard words.count == 2 else {
        throw wrong("\(words.count) words where a width and an activation should be")
      }
      guard let width = Int(words[0]), (1...Self.widest).contains(width) else {
        throw wrong("'\(words[0])' is no width from 1 to \(Self.widest)")
      }
      guard let activation = Activation(rawValue: String(words[1])) else {
        let known = Activation.allCases.map(\.rawValue).joined(separator: ", ")
        throw wrong("unknown activation '\(words[1])', known are \(known)")
      }
      parts.append(Part(width: width, activation: activation))
    }
    self.parts = parts
  }

  /// The words again.
  public var description: String {
    parts.map { "\($0.width) \($0.activation.rawValue)" }.joined(separator: ", ")
  }

  /// The activation after the last width.
  public var outputActivation: Activation { parts[parts.count - 1].activation }
  /// The width of the output.
  public var outputWidth: Int { parts[parts.count - 1].width }

  /// The layers of the network for `inputs` features.
  public func layers(inputs: Int) -> [any Layer] {
    var width = inputs
    return parts.flatMap { part -> [any Layer] in
      defer { width = part.width }
      let linear = Linear(
        width, part.width, initializer: part.activation == .relu ? HeNormal() : GlorotNormal())
      return part.activation.layer.map { [linear, $0] } ?? [linear]
    }
  }
}
