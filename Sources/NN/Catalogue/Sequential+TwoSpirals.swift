extension Sequential {
  /// A network for the two spirals, 2-50-30-1 with tanh, tanh and sigmoid.
  public static func twoSpirals(seed: UInt64 = 0) -> Sequential {
    Sequential(seed: seed) {
      Linear(2, 50)
      Tanh()
      Linear(50, 30)
      Tanh()
      Linear(30, 1)
      Sigmoid()
    }
  }
}
