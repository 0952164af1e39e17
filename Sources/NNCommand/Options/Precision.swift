import ArgumentParser

/// The type of number that a network computes in.
enum Precision: String, ExpressibleByArgument, CaseIterable {
  /// `Float`: 24 bits of precision.
  case f32
  /// `Double`: 53 bits of precision.
  case f64
}
