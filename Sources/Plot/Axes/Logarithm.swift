#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The logarithm to base 10.
func logarithm(_ number: Double) -> Double { log10(number) }
