import NN

/// A network from 1 to 1 feature of 40,801 parameters, more than a thread moves at a time.
enum LargeNetwork {
  static func make<S: Scalar>() -> Sequential<S> {
    Sequential(seed: 1) {
      Linear(1, 200)
      Tanh()
      Linear(200, 200)
      Tanh()
      Linear(200, 1)
    }
  }
}
