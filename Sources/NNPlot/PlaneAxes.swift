/// Which plane of the space of inputs a picture shows.
public enum PlaneAxes: Hashable, Sendable {
  /// The plane of two columns, by index; the others are held at their medians.
  case columns(Int, Int)
  /// The plane of the two directions along which the standardized inputs vary most.
  case principalComponents
}
