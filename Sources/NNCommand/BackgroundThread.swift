#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread that does jobs one after another while its owner goes on with something else.
///
/// `@unchecked Sendable`: what the two threads share is read and written under the mutex.
final class BackgroundThread: @unchecked Sendable {
  typealias Job = @Sendable () throws -> Void

  /// The jobs that may wait: each may hold a network.
  private static let mostWaiting = 2

  private var waiting: [Job] = []
  private var isBusy = false
  private var isStopping = false
  private var error: (any Error)?
  private var handle: pthread_t?
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
    var handle = pthread_t()
    let thread = Unmanaged.passUnretained(self).toOpaque()
    let code = pthread_create(
      &handle, nil,
      { argument in
        // The object outlives its thread: its deinit joins it.
        Unmanaged<BackgroundThread>.fromOpaque(argument!)._withUnsafeGuaranteedRef { $0.serve() }
        return nil
      }, thread)
    // Where the system has no thread left, the owner does the jobs.
    if code == 0 { self.handle = handle }
  }

  deinit {
    locked {
      isStopping = true
      waiting.removeAll()
      pthread_cond_broadcast(changed)
    }
    if let handle { pthread_join(handle, nil) }
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Hands over a job, as soon as there is room for it; throws what an earlier one has thrown, after
  /// which no further job is done.
  func submit(_ job: @escaping Job) throws {
    guard handle != nil else { return try job() }
    try locked {
      while waiting.count >= Self.mostWaiting, error == nil { pthread_cond_wait(changed, mutex) }
      if let error { throw error }
      waiting.append(job)
      pthread_cond_broadcast(changed)
    }
  }

  /// Returns when all jobs are done; throws what one of them has thrown.
  func finish() throws {
    try locked {
      while isBusy || !waiting.isEmpty, error == nil { pthread_cond_wait(changed, mutex) }
      if let error { throw error }
    }
  }

  /// Drops the jobs that wait and returns when the one that is being done is.
  func cancel() {
    locked {
      waiting.removeAll()
      while isBusy { pthread_cond_wait(changed, mutex) }
    }
  }

  private func serve() {
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

  private func nextJob() -> Job? {
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
