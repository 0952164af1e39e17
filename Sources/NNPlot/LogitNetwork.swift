import NN

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Sequential {
  /// The network without a sigmoid at its end, which gives logits; nil where it has none.
  ///
  /// A picture needs to know where a probability passes a level. Logits pass theirs at the same places, and
  /// never get so close to 0 or 1 that nothing can be told between the points of a grid.
  var withoutSigmoid: Sequential? {
    let inner = Array(layers.dropLast())
    guard layers.last is Sigmoid, !inner.isEmpty,
      var network = try? Sequential(inner, inputs: inputWidth)
    else { return nil }
    network.parameters = parameters
    network.buffers = buffers
    return network
  }
}

/// The logit of a probability: log(p / (1 - p)). What lies beyond 0 and 1 gets a number beyond all that a
/// field holds.
func logit(_ probability: Double) -> Double {
  if probability <= 0 { return -1e301 }
  return probability < 1 ? log(probability / (1 - probability)) : 1e301
}
