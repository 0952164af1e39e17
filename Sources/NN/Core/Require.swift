/// Stops the program with `message` unless `condition` holds.
///
/// Unlike `precondition`, it prints the message in release builds too, where a person who made a mistake
/// needs it as much.
@inline(__always)
@usableFromInline
func require(
  _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  if !condition() { fatalError(message(), file: file, line: line) }
}
