/// The order and the names of the vectors and counters that `LBFGS` remembers.
enum LBFGSLayout {
  /// The numbers of the vectors. Vectors 0 to 2 hold gradients during a line search.
  enum Vector {
    /// The direction d of the last line search.
    static let direction = 3
    /// The gradient where it began.
    static let gradient = 4
    /// The parameters where it began.
    static let start = 5
    /// The first of the steps s; the changes y come after the last of these.
    static let firstPair = 6
  }

  /// The names of the vectors.
  static func vectors(history: Int) -> [String] {
    ["search_grad.0", "search_grad.1", "search_grad.2", "d", "prev_flat_grad", "prev_params"]
      + (0..<history).map { "old_stps.\($0)" } + (0..<history).map { "old_dirs.\($0)" }
  }

  /// The numbers of the counters.
  enum Counter {
    /// The step t at which the last line search ended.
    static let step = 0
    /// The number of iterations so far.
    static let iterations = 1
    /// The number of pairs so far.
    static let pairs = 2
    /// The factor of the identity matrix that H is before any pair.
    static let scale = 3
    /// The first of the numbers 1 / (s y), one of each pair.
    static let firstPair = 4
  }

  /// The names of the counters.
  static func counters(history: Int) -> [String] {
    ["t", "n_iter", "pairs", "H_diag"] + (0..<history).map { "ro.\($0)" }
  }
}
