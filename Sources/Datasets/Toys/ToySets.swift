import NN

/// All toy sets that have a name in words.
public enum ToySets {
  /// Toy sets: `moons noise=0.2 points=500`.
  public static let catalogue = Catalogue<ToySet>(
    "toy-sets", of: "toy set",
    [
      ToySet.spirals,
      ToySet.moons,
      ToySet.circles,
      ToySet.blobs,
      ToySet.xor,
      ToySet.checkerboard,
      ToySet.gaussians,
      ToySet.sine,
      ToySet.steps,
      ToySet.plane,
      ToySet.friedman,
    ])
}
