#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time of day as it was when the clock was made, and from then on evenly: it does not jump when
/// somebody sets the system's clock.
struct WallClock {
  private let start: Double
  private let clock = ContinuousClock()
  private let began: ContinuousClock.Instant

  init() {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    start = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    began = clock.now
  }

  /// The seconds since 1970.
  func seconds() -> Double { start + (clock.now - began) / .seconds(1) }
}
