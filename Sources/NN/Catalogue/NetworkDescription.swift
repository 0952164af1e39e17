/// A network in the words of the command line, such as
/// `64 relu, dropout 0.2, residual(32 tanh, 64 linear), 3 linear`.
///
/// The parts are in order and separated by commas. The width of the input comes from the data.
///
/// - `64 relu`: a `Linear` to 64 features and the activation after it; `64 linear`: a `Linear`
///   without an activation; `64 no-bias relu`: one without a bias.
/// - `relu`: an activation by itself, for example after a norm.
/// - `dropout 0.2`, `batch-norm`, `layer-norm epsilon=1e-6`: a layer as wide as its input.
/// - `residual(...)`, `sequential(...)`: a layer made of the parts in parentheses.
///
/// The description is the shortest words for it, which parse to an equal network.
public struct NetworkDescription: Equatable, Sendable, CustomStringConvertible {
  /// A part of a network.
  public enum Part: Equatable, Sendable {
    /// A `Linear` to `width` features, and the activation after it.
    case linear(width: Int, hasBias: Bool, activation: Choice<any Activation>)
    /// An activation by itself.
    case activation(Choice<any Activation>)
    /// Another layer.
    case layer(Choice<any Layer>)
    /// A layer made of others, at least one.
    case group(Choice<LayerGroup>, [Part])
  }

  /// The parts, first to last. There is at least one, and at least one has a width.
  public let parts: [Part]

  /// The largest width that is allowed, so that a mistyped width does not take all the memory.
  public static let widest = 65_536

  /// How deep parentheses may be nested.
  public static let deepest = 16

  /// Parses `text` with the words of `vocabulary`; throws `WordError` where it is wrong.
  public init(
    parsing text: String, vocabulary: NetworkVocabulary = NetworkVocabulary()
  ) throws(WordError) {
    var parser = NetworkParser(text, vocabulary)
    parts = try parser.network()
  }

  /// A network of layers of the widths `hidden`, first to last, each followed by `activation`, and
  /// a layer to `output` features followed by `outputActivation`. Throws `WordError` if an
  /// activation is unknown or a width is not from 1 to `widest`.
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

/// The message about `text`, which stands in the place of a width.
func noWidth(_ text: some StringProtocol) -> String {
  "'\(text)' is no width; give a whole number from 1 to \(NetworkDescription.widest)"
}
