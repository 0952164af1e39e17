/// Ends the program with `message` on standard error where `condition` does not hold.
///
/// For mistakes of a program, as `precondition` is, whose message is lost in optimized code: the
/// user of a library would see a trap and no word. In loops that must be fast `precondition` stays
/// the right one.
@inlinable @inline(__always)
public func require(
  _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  if !condition() { fatalError(message(), file: file, line: line) }
}
