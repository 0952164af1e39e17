import NN

/// A layer of a network as people count layers: one with weights or layers of its own, with the
/// activation, norms and dropout that follow it.
struct UnitLayer: Sendable {
  /// Its number by the words of the network, in which an activation is part of the `Linear` before it.
  let number: Int
  /// Its width and what it does: `8 tanh`, `64 relu, dropout`.
  let words: String
  /// The numbers of the first and the last of the network's layers that it is made of.
  let first: Int
  let last: Int
  /// How many units there are.
  let width: Int
  /// The activation that gives the units' values; nil: they are not those of an activation.
  let activation: (any Activation)?

  /// What it is called: `layer 1: 8 tanh`.
  var title: String { "layer \(number): \(words)" }

  /// The least and the largest value that the units can have; nil: there is none.
  var bounds: ClosedRange<Double>? {
    guard let range = activation?.outputRange, range.lowerBound.isFinite,
      range.upperBound.isFinite
    else { return nil }
    return range
  }
}

extension Sequential {
  /// The layers as people count them, first to last; the last one gives the outputs.
  var unitLayers: [UnitLayer] {
    var parts: [(number: Int, layers: Range<Int>)] = []
    var number = 0
    for index in layers.indices {
      let followsLinear = index > 0 && layers[index - 1] is Linear
      if !(layers[index] is any Activation && followsLinear) { number += 1 }
      if layers[index].accompanies, !parts.isEmpty {
        parts[parts.count - 1].layers = parts[parts.count - 1].layers.lowerBound..<index + 1
      } else {
        parts.append((number, index..<index + 1))
      }
    }
    return parts.map { number, range in
      let last = range.last { !(layers[$0] is Dropout) } ?? range.lowerBound
      return UnitLayer(
        number: number,
        words: layerWords(Array(layers[range]), width: widths[range.upperBound]),
        first: range.lowerBound, last: range.upperBound - 1, width: widths[range.upperBound],
        activation: layers[last] as? any Activation)
    }
  }
}

/// The words for a layer of this width that is made of `layers`: `8 tanh`.
func layerWords(_ layers: [any Layer], width: Int) -> String {
  var words = layers.map(\.word)
  // A `Linear` with an activation is called by the activation.
  if words.count > 1, layers[0] is Linear, layers[1] is any Activation { words.removeFirst() }
  return "\(width) \(words.joined(separator: ", "))"
}

extension Layer {
  /// Whether it changes the units of the layer before it rather than having units of its own.
  var accompanies: Bool {
    self is any Activation || self is Dropout || self is BatchNorm || self is LayerNorm
  }

  /// Its word in the words of a network, or the first word of its description.
  fileprivate var word: String {
    switch self {
    case is Linear: return "linear"
    case is Residual: return "residual"
    case is Nested: return "sequential"
    default: break
    }
    let name =
      Catalogues.activations.entries.first { type(of: $0.standard.make()) == type(of: self) }?.name
      ?? Catalogues.layers.entries.first { type(of: $0.standard.make()) == type(of: self) }?.name
    return name ?? description.prefix { $0 != " " && $0 != "," }.lowercased()
  }
}
