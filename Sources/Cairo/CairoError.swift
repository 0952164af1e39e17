import CCairo

/// A call of cairo that did not succeed.
public struct CairoError: Error, Equatable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }

  /// Throws what `status` says unless it is success.
  static func check(_ status: cairo_status_t) throws(CairoError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw CairoError(String(cString: cairo_status_to_string(status)))
  }
}
