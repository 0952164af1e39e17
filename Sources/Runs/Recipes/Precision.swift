import NN

/// The type of number that a network computes in.
public enum Precision: String, CaseIterable, Sendable {
  /// `Float`: 24 bits of precision.
  case f32
  /// `Double`: 53 bits of precision.
  case f64

  /// The precision of networks that compute in `type`.
  public init<S: Scalar>(of type: S.Type) {
    self = S.typeName == Float.typeName ? .f32 : .f64
  }
}
