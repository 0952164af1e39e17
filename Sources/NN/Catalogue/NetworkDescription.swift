/// A network in the words of the command line: `64 relu, dropout 0.2, residual(32 tanh, 64 linear), 3
/// linear`.
///
/// Parts stand in order, separated by commas; the input's width comes from the data.
///
/// - `64 relu`: a `Linear` to 64 features and the activation after it; `64 linear` stands for a `Linear`
///   alone, `64 no-bias relu` for one without a bias.
/// - `relu`: an activation by itself, such as one after a norm.
/// - `dropout 0.2`, `batch-norm`, `layer-norm epsilon=1e-6`: a layer as wide as its input.
/// - `residual(...)`, `sequential(...)`: a layer of the parts in the parentheses.
///
/// Its description is the shortest words for it, which parse to an equal one.
public struct NetworkDescription: Equatable, Sendable, CustomStringConvertible {
  /// A part of a network.
  public enum Part: Equatable, Sendable {
    /// A `Linear` to `width` features, and what follows it.
    case linear(width: Int, hasBias: Bool, activation: Choice<any Activation>)
    /// An activation by itself.
    case activation(Choice<any Activation>)
    /// Another layer.
    case layer(Choice<any Layer>)
    /// A layer made of others, at least one.
    case group(Choice<LayerGroup>, [Part])
  }

  /// The parts, first to last; at least one, and one with a width.
  public let parts: [Part]

  /// The widest layer that is taken: a mistyped width should not take all the memory.
  public static let widest = 65_536

  /// How many parentheses may stand within each other.
  public static let deepest = 16

  /// Parses the words, which are those of `vocabulary`; throws `WordError`.
  public init(
    parsing text: String, vocabulary: NetworkVocabulary = NetworkVocabulary()
  ) throws(WordError) {
    var parser = NetworkParser(text, vocabulary)
    parts = try parser.network()
  }

  /// Layers of the widths `hidden`, first to last, with one activation, and a layer to `output` features
  /// with another; activations in words. Throws `WordError`.
  public init(
    hidden: [Int], activation: String, output: Int, outputActivation: String = "linear"
  ) throws(WordError) {
    let activation = try Catalogues.activations.choice(activation)
    let outputActivation = try Catalogues.activations.choice(outputActivation)
    for width in hidden + [output] where !(1...Self.widest).contains(width) {
      throw WordError(text: "\(width)", position: 1, message: noWidth("\(width)"))
    }
    parts =
      hidden.map { .linear(width: $0, hasBias: true, activation: activation) }
      + [.linear(width: output, hasBias: true, activation: outputActivation)]
  }

  public var description: String { Part.words(parts) }
}

extension NetworkDescription.Part: CustomStringConvertible {
  public var description: String {
    switch self {
    case .linear(let width, let hasBias, let activation):
      "\(width) \(hasBias ? "" : "\(Linear.noBias.name) ")\(activation)"
    case .activation(let activation): activation.description
    case .layer(let layer): layer.description
    case .group(let group, let parts): "\(group)(\(Self.words(parts)))"
    }
  }

  fileprivate static func words(_ parts: [Self]) -> String {
    parts.map(\.description).joined(separator: ", ")
  }
}

/// What to say to `text` where a width should be.
func noWidth(_ text: some StringProtocol) -> String {
  "'\(text)' is no width; give a whole number from 1 to \(NetworkDescription.widest)"
}
