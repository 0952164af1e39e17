#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread that does jobs one after another while its owner continues.
final class BackgroundThread: Sendable {
  typealias Job = @Sendable () throws -> Void

  private let queue: JobQueue
  private let handle: pthread_t?

  init() {
    queue = JobQueue()
    handle = Self.start(queue)
  }

  /// Starts a thread that serves `queue`; nil if the system starts no further thread. The owner then
  /// does the jobs.
  private static func start(_ queue: JobQueue) -> pthread_t? {
    var handle = pthread_t()
    // The thread keeps the queue alive but not its owner. So the owner's `deinit` never runs on the
    // thread that it waits for.
    let queue = Unmanaged.passRetained(queue)
    let code = pthread_create(
      &handle, nil,
      { argument in
        Unmanaged<JobQueue>.fromOpaque(argument!).takeRetainedValue().serve()
        return nil
      }, queue.toOpaque())
    guard code == 0 else {
      queue.release()
      return nil
    }
    return handle
  }

  deinit {
    queue.stop()
    if let handle { pthread_join(handle, nil) }
  }

  /// Hands over a job; waits while the queue is full. Throws the error of an earlier job, after
  /// which no job is done any more.
  func submit(_ job: @escaping Job) throws {
    if handle == nil { try job() } else { try queue.add(job) }
  }

  /// Waits until all jobs are done; throws the error of one of them.
  func finish() throws { try queue.finish() }

  /// Drops the waiting jobs and waits until the present one is done.
  func cancel() { queue.cancel() }
}

/// The jobs that a thread still has to do.
///
/// `@unchecked Sendable`: everything is read and written under the mutex.
private final class JobQueue: @unchecked Sendable {
  /// The most jobs that may wait, as each may hold a network.
  private static let mostWaiting = 2

  private var waiting: [BackgroundThread.Job] = []
  private var isBusy = false
  private var isStopping = false
  private var error: (any Error)?
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  func add(_ job: @escaping BackgroundThread.Job) throws {
    try locked {
      while waiting.count >= Self.mostWaiting, error == nil { pthread_cond_wait(changed, mutex) }
      if let error { throw error }
      waiting.append(job)
      pthread_cond_broadcast(changed)
    }
  }

  func finish() throws {
    try locked {
      while isBusy || !waiting.isEmpty, error == nil { pthread_cond_wait(changed, mutex) }
      if let error { throw error }
    }
  }

  func cancel() {
    locked {
      waiting.removeAll()
      while isBusy { pthread_cond_wait(changed, mutex) }
    }
  }

  func stop() {
    locked {
      isStopping = true
      waiting.removeAll()
      pthread_cond_broadcast(changed)
    }
  }

  /// Does jobs until `stop`.
  func serve() {
    while let job = nextJob() {
      var failure: (any Error)?
      do { try job() } catch { failure = error }
      locked {
        isBusy = false
        if let failure {
          error = error ?? failure
          waiting.removeAll()
        }
        pthread_cond_broadcast(changed)
      }
    }
  }

  private func nextJob() -> BackgroundThread.Job? {
    locked {
      while waiting.isEmpty, !isStopping { pthread_cond_wait(changed, mutex) }
      guard !waiting.isEmpty else { return nil }
      isBusy = true
      pthread_cond_broadcast(changed)
      return waiting.removeFirst()
    }
  }

  private func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }
}
