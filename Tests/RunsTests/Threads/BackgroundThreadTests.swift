import Synchronization
import Testing

@testable import Runs

struct BackgroundThreadTests {
  /// The numbers that jobs have noted.
  private final class Notes: Sendable { let numbers = Mutex<[Int]>([]) }

  @Test func jobsAreDoneInOrder() throws {
    let notes = Notes()
    let thread = BackgroundThread()
    for number in 0..<100 {
      try thread.submit { notes.numbers.withLock { $0.append(number) } }
    }
    try thread.finish()
    #expect(notes.numbers.withLock { $0 } == Array(0..<100))
  }

  @Test func afterAnErrorNoJobIsDone() throws {
    let notes = Notes()
    let thread = BackgroundThread()
    try thread.submit { throw Refusal() }
    #expect(throws: Refusal.self) { try thread.finish() }
    #expect(throws: Refusal.self) {
      try thread.submit { notes.numbers.withLock { $0.append(1) } }
    }
    #expect(notes.numbers.withLock { $0.isEmpty })
  }

  @Test func aCancelledThreadIsIdle() throws {
    let notes = Notes()
    let thread = BackgroundThread()
    for number in 0..<3 { try thread.submit { notes.numbers.withLock { $0.append(number) } } }
    thread.cancel()
    let done = notes.numbers.withLock { $0 }
    #expect(done == Array(0..<done.count))
    try thread.submit { notes.numbers.withLock { $0 = [7] } }
    try thread.finish()
    #expect(notes.numbers.withLock { $0 } == [7])
  }
}
