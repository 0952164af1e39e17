import Foundation
import Testing

/// Means and variances of rows and columns.
struct MomentTests {
  private func moments(_ x: [Double]) -> (mean: Double, variance: Double) {
    guard !x.isEmpty else { return (0, 0) }
    let mean = x.reduce(0, +) / Double(x.count)
    return (mean, x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count))
  }

  @Test func ofRowsAndColumns() {
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  private func check<T>(_ set: KernelSet<T>) {
    for rows in [0, 1, 3, 5, 16, 33] {
      for columns in sizes {
        withArena(for: set) { arena in
          let x = arena.random(rows, columns)
          var (mean, variance) = (arena.random(rows), arena.random(rows))
          set.kernels.row_moments(
            rows, columns, x.pointer, x.stride, mean.pointer, variance.pointer)
          var expected = (0..<rows).map { row in moments((0..<columns).map { x[row, $0] }) }
          mean.expect(expected.map(\.mean), within: 8 * set.ulp, "\(set) row means")
          variance.expect(expected.map(\.variance), within: 8 * set.ulp, "\(set) row variances")

          (mean, variance) = (arena.random(columns), arena.random(columns))
          set.kernels.column_moments(
            rows, columns, x.pointer, x.stride, mean.pointer, variance.pointer)
          expected = (0..<columns).map { column in moments((0..<rows).map { x[$0, column] }) }
          mean.expect(expected.map(\.mean), within: 8 * set.ulp, "\(set) column means")
          variance.expect(
            expected.map(\.variance), within: 8 * set.ulp, "\(set) column variances")
        }
      }
    }
  }

  /// Numbers far from 0 and close together, where a sum of squares would leave nothing of the variance.
  @Test func aSmallVarianceOfLargeNumbers() {
    func check<T>(_ set: KernelSet<T>) {
      for size in [33, 1000] {
        withArena(for: set) { arena in
          let small = (0..<size).map { Double($0 % 5) }
          let x = arena.vector(small.map { $0 + 1 / (64 * set.ulp) })
          let (mean, variance) = (arena.random(1), arena.random(1))
          set.kernels.row_moments(1, size, x.pointer, size, mean.pointer, variance.pointer)
          #expect(abs(variance[0, 0] / moments(small).variance - 1) < 1e-3, "\(set)")
        }
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }
}
