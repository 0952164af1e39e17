import NN

/// What users call the layers of a network: by its part in the words of the network, such as
/// `layer 2 (30 tanh)`.
struct LayerNames: Sendable {
  private let names: [String]

  init(_ description: NetworkDescription) {
    names = description.parts.enumerated().flatMap { index, part in
      [String](repeating: "layer \(index + 1) (\(part))", count: Self.layerCount(part))
    }
  }

  /// The name of layer number `index` of the network, counted from 0.
  subscript(index: Int) -> String {
    names.indices.contains(index) ? names[index] : "layer \(index)"
  }

  /// How many layers a part becomes.
  private static func layerCount(_ part: NetworkDescription.Part) -> Int {
    switch part {
    case .linear(_, _, let activation): activation.make() is Identity ? 1 : 2
    case .activation, .layer, .group: 1
    }
  }
}
