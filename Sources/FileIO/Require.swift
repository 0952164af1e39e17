/// Stops the program with `message` on standard error unless `condition` holds.
///
/// It is for mistakes in the calling program, as `precondition` is. But the message of
/// `precondition` is lost in optimized code, where the user would see a trap without a reason. Use
/// `precondition` in loops that must be fast.
@inlinable @inline(__always)
public func require(
  _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  if !condition() { fatalError(message(), file: file, line: line) }
}
