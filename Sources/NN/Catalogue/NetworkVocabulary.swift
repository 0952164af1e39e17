/// The words that a network's description may use.
///
/// A layer of your own joins them with an entry:
///
///     var words = NetworkVocabulary()
///     words.layers = words.layers.adding(CatalogueEntry("mine", help: "...") { _ in Mine() })
///     let network = try NetworkDescription(parsing: "8 tanh, mine, 1 linear", vocabulary: words)
public struct NetworkVocabulary: Sendable {
  /// Activations, which follow a width or stand alone.
  public var activations = Catalogues.activations
  /// Layers with a word of their own, each as wide as its input.
  public var layers = Catalogues.layers
  /// Layers made of those in parentheses.
  public var groups = Catalogues.groups

  /// The words of the built-in layers.
  public init() {}
}
