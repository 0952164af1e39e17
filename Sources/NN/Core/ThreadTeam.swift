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

/// Threads that share the tasks of one job after another. They begin a job within a microsecond or
/// two.
///
/// A training step takes tens of microseconds, less than to wake a thread. So between jobs the
/// threads spin and then yield for a while before they sleep. Each thread begins with the same
/// tasks in every job, so that their data stays in its caches, and then takes over tasks of the
/// others. The result of a task must not depend on the thread that runs it.
///
/// `@unchecked Sendable`: only the thread that has borrowed the team calls `run`.
final class ThreadTeam: @unchecked Sendable {
  /// How many threads work, the caller's included.
  let threads: Int
  private let crew: Crew
  private var handles: [pthread_t] = []

  /// A team of at most `threads` threads, and at most as many as the process may use processors.
  init(threads: Int) {
    require(threads > 0, "threads is \(threads); give a number above 0")
    self.threads = min(threads, nn_allowed_processors())
    crew = Crew(threads: self.threads)
    for _ in 1..<max(1, self.threads) {
      var handle = pthread_t()
      // The threads keep the crew alive but not the team. So `deinit` of the team never runs on one
      // of the threads that it waits for.
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
        // If the system starts no further thread, those that run do the work.
        crew.release()
      }
    }
  }

  deinit {
    crew.stop()
    for handle in handles { pthread_join(handle, nil) }
  }

  /// The memory of large products on this team.
  let scratch = Scratch(parts: WorkParts.most)

  /// The team that the last call of `withTeam` has left for the next one, and that of the last call for
  /// one thread.
  private static let idleTeam = Atomic<Unmanaged<ThreadTeam>?>(nil)
  private static let idleAlone = Atomic<Unmanaged<ThreadTeam>?>(nil)

  /// Lends `body` a team of at most `threads` threads.
  ///
  /// It is the team of the last call, if that has the same size and is not in use; that saves the
  /// time to start threads and to get memory.
  static func withTeam(threads: Int, _ body: (ThreadTeam) -> Void) {
    let size = min(threads, nn_allowed_processors())
    if size > 1 {
      lend(size, from: idleTeam, body)
    } else {
      lend(size, from: idleAlone, body)
    }
  }

  private static func lend(
    _ size: Int, from idle: borrowing Atomic<Unmanaged<ThreadTeam>?>, _ body: (ThreadTeam) -> Void
  ) {
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
  /// A counter for each thread: the job's number in the high half, and in the low half how many of
  /// the thread's tasks nobody has claimed. To claim a task is to lower the low half by 1. The
  /// job's number in the same word makes sure that the task is one of the present `job`.
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

  /// The number of the first task that belongs to `thread`.
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
          // `job` stays valid until `unfinished` is 0, and this task is still unfinished.
          job!.pointee(bound(owner) + Int(seen & 0xFFFF_FFFF) - 1)
          unfinished.subtract(1, ordering: .releasing)
          return true
        }
        seen = claim.original
      }
    }
    return false
  }

  /// Runs tasks until `stop`.
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

  /// Whether there is a task that nobody has claimed.
  var anyLeft: Bool {
    (0..<threads).contains { self[$0].load(ordering: .sequentiallyConsistent) & 0xFFFF_FFFF > 0 }
  }
}

/// Waits for another thread: spins at first, then yields the processor to others.
private struct SpinWait {
  private var rounds = 0

  /// How many rounds spin: a few microseconds in all.
  private static let holding = 500
  /// How many rounds yield: about a microsecond each while no other thread wants the processor.
  private static let offering = 2000

  /// Whether it has been long enough to go to sleep.
  var isOver: Bool { rounds > Self.holding + Self.offering }

  mutating func pause() {
    rounds += 1
    if rounds > Self.holding { sched_yield() } else { nn_spin_pause() }
  }
}
