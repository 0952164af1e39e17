import FileIO

import CKernels
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Threads that share the tasks of one job after another, ready within a microsecond or two.
///
/// A training step is tens of microseconds, less than it takes to wake a thread. So the team's
/// threads watch for the next job for a while before they sleep, and give way to whoever else wants
/// the processor. A thread has the same tasks each time, so that what they work on stays in its
/// caches, and then helps the others: tasks must not depend on who runs them.
///
/// `@unchecked Sendable`: one thread at a time calls `run`, which is the borrower's.
final class ThreadTeam: @unchecked Sendable {
  /// How many threads work, the caller's included.
  let threads: Int
  private let crew: Crew
  private var handles: [pthread_t] = []

  /// A team of at most `threads`, and of no more than the processors that this process may use.
  init(threads: Int) {
    require(threads > 0, "a team of \(threads) threads")
    self.threads = min(threads, nn_allowed_processors())
    crew = Crew(threads: self.threads)
    for _ in 1..<max(1, self.threads) {
      var handle = pthread_t()
      // Each thread owns the crew with us, and not the team: the team's end is never on its thread.
      let crew = Unmanaged.passRetained(crew)
      let code = pthread_create(
        &handle, nil,
        { argument in
          Unmanaged<Crew>.fromOpaque(argument!).takeRetainedValue().serve()
          return nil
        }, crew.toOpaque())
      if code == 0 {
        handles.append(handle)
      } else {
        // Where the system has no thread left, those that there are do the work.
        crew.release()
      }
    }
  }

  deinit {
    crew.stop()
    for handle in handles { pthread_join(handle, nil) }
  }

  /// The team that waits for its next borrower.
  private static let idle = Atomic<Unmanaged<ThreadTeam>?>(nil)

  /// Lends `body` a team of at most `threads`: the one of the last call, whose threads need not be
  /// started anew, if it is as large and no other thread has it.
  static func withTeam(threads: Int, _ body: (ThreadTeam) -> Void) {
    let size = min(threads, nn_allowed_processors())
    guard size > 1 else { return body(ThreadTeam(threads: threads)) }
    let lent = idle.exchange(nil, ordering: .acquiringAndReleasing)?.takeRetainedValue()
    let team = lent.flatMap { $0.threads == size ? $0 : nil } ?? ThreadTeam(threads: size)
    body(team)
    idle.exchange(Unmanaged.passRetained(team), ordering: .acquiringAndReleasing)?.release()
  }

  /// Calls `task` with each number in 0..<count, on any thread and in any order; returns when all
  /// have returned.
  func run(_ count: Int, _ task: (Int) -> Void) {
    if handles.isEmpty || count < 2 {
      for index in 0..<count { task(index) }
    } else {
      crew.run(count, task)
    }
  }
}

/// What the threads of a team share.
///
/// `@unchecked Sendable`: `job` is written only while no task is left.
private final class Crew: @unchecked Sendable {
  private let threads: Int
  /// For each thread its tickets: the job's number in the high half, the thread's unclaimed tasks in
  /// the low half. Who lowers the low half has claimed that task, and knows by the number that `job`
  /// is the one it belongs to.
  private let tickets: Tickets
  private let unfinished = Atomic<Int>(0)
  private let sleepers = Atomic<Int>(0)
  private let joined = Atomic<Int>(0)
  private let stopping = Atomic<Bool>(false)
  private var job: UnsafePointer<(Int) -> Void>?
  private var tasks = 0
  private var number: UInt64 = 0
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let wake = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(threads: Int) {
    self.threads = threads
    tickets = Tickets(threads: threads)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(wake, nil)
  }

  deinit {
    pthread_cond_destroy(wake)
    pthread_mutex_destroy(mutex)
    wake.deallocate()
    mutex.deallocate()
  }

  /// Ends `serve` on all threads.
  func stop() {
    stopping.store(true, ordering: .sequentiallyConsistent)
    wakeAll()
  }

  /// Shares the tasks with the other threads and returns when all are done.
  func run(_ count: Int, _ task: (Int) -> Void) {
    withoutActuallyEscaping(task) { escaping in
      withUnsafePointer(to: escaping) { pointer in
        job = pointer
        tasks = count
        unfinished.store(count, ordering: .relaxed)
        number = (number &+ 1) & 0xFFFF_FFFF
        for thread in 0..<threads {
          tickets[thread].store(
            number << 32 | UInt64(bound(thread + 1) - bound(thread)),
            ordering: .sequentiallyConsistent)
        }
        if sleepers.load(ordering: .sequentiallyConsistent) > 0 { wakeAll() }
        while runOneTask(as: 0) {}
        var wait = SpinWait()
        while unfinished.load(ordering: .acquiring) > 0 { wait.pause() }
      }
    }
  }

  /// The first of the tasks that are `thread`'s.
  private func bound(_ thread: Int) -> Int { tasks * thread / threads }

  /// Claims a task, one of `thread`'s own if there is one, and runs it; false where none is left.
  private func runOneTask(as thread: Int) -> Bool {
    for other in 0..<threads {
      let owner = thread + other < threads ? thread + other : thread + other - threads
      var seen = tickets[owner].load(ordering: .acquiring)
      while seen & 0xFFFF_FFFF > 0 {
        let claim = tickets[owner].compareExchange(
          expected: seen, desired: seen - 1, ordering: .acquiringAndReleasing)
        if claim.exchanged {
          // The job stays until `unfinished` is 0, and this task is not finished.
          job!.pointee(bound(owner) + Int(seen & 0xFFFF_FFFF) - 1)
          unfinished.subtract(1, ordering: .releasing)
          return true
        }
        seen = claim.original
      }
    }
    return false
  }

  /// Does tasks until `stop`.
  func serve() {
    let thread = joined.add(1, ordering: .relaxed).newValue
    var wait = SpinWait()
    while !stopping.load(ordering: .relaxed) {
      if runOneTask(as: thread) {
        wait = SpinWait()
      } else if wait.isOver {
        sleep()
        wait = SpinWait()
      } else {
        wait.pause()
      }
    }
  }

  private func sleep() {
    pthread_mutex_lock(mutex)
    sleepers.add(1, ordering: .sequentiallyConsistent)
    while !tickets.anyLeft, !stopping.load(ordering: .sequentiallyConsistent) {
      pthread_cond_wait(wake, mutex)
    }
    sleepers.subtract(1, ordering: .sequentiallyConsistent)
    pthread_mutex_unlock(mutex)
  }

  private func wakeAll() {
    pthread_mutex_lock(mutex)
    pthread_cond_broadcast(wake)
    pthread_mutex_unlock(mutex)
  }
}

/// A counter for each thread, each on a cache line of its own.
private final class Tickets {
  private let counters: UnsafeMutablePointer<Atomic<UInt64>>
  private let threads: Int
  private static var spacing: Int { cacheLineBytes / MemoryLayout<Atomic<UInt64>>.stride }

  init(threads: Int) {
    self.threads = threads
    counters = .allocate(capacity: threads * Self.spacing)
    for index in 0..<threads * Self.spacing {
      (counters + index).initialize(to: Atomic(0))
    }
  }

  deinit { counters.deallocate() }

  subscript(thread: Int) -> Atomic<UInt64> {
    _read { yield counters[thread * Self.spacing] }
  }

  /// Whether a task waits for somebody to claim it.
  var anyLeft: Bool {
    (0..<threads).contains { self[$0].load(ordering: .sequentiallyConsistent) & 0xFFFF_FFFF > 0 }
  }
}

/// Waits for another thread: at first by holding the processor, then by offering it to others.
private struct SpinWait {
  private var rounds = 0

  /// Rounds that hold the processor, a few microseconds in all.
  private static let holding = 500
  /// Rounds that offer it, of about a microsecond each where nobody wants it.
  private static let offering = 2000

  /// Whether it has been long enough to go to sleep.
  var isOver: Bool { rounds > Self.holding + Self.offering }

  mutating func pause() {
    rounds += 1
    if rounds > Self.holding { sched_yield() } else { nn_spin_pause() }
  }
}
