import Testing

/// Sums over rows and transposition.
struct RowTests {
  private let widths = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 33, 100]

  @Test func rowSums() {
    singleSets().forEach(checkSums)
    doubleSets().forEach(checkSums)
  }

  private func checkSums<T>(_ set: KernelSet<T>) {
    for rows in sizes where rows < 35 {
      for columns in widths {
        withArena(for: set) { arena in
          let (a, sums) = (arena.random(rows, columns), arena.random(rows))
          let expected = (0..<rows).map { row in
            (0..<columns).reduce(sums[0, row]) { $0 + a[row, $1] }
          }
          set.kernels.add_row_sums(rows, columns, a.pointer, a.stride, sums.pointer)
          sums.expect(expected, within: Double(columns + 2) * set.ulp, "\(set) add_row_sums")
        }
      }
    }
  }

  @Test func transposition() {
    singleSets().forEach(checkTranspose)
    doubleSets().forEach(checkTranspose)
  }

  private func checkTranspose<T>(_ set: KernelSet<T>) {
    for rows in sizes where rows < 35 {
      for columns in widths {
        withArena(for: set) { arena in
          let (a, b) = (arena.random(rows, columns), arena.random(columns, rows))
          set.kernels.transpose(rows, columns, a.pointer, a.stride, nil, b.pointer, b.stride)
          let exchanged = (0..<columns).flatMap { column in (0..<rows).map { a[$0, column] } }
          b.expect(exchanged, within: 0, "\(set) transpose")

          let order = (0..<rows).map { ($0 * 3 + 1) % rows }
          set.kernels.transpose(rows, columns, a.pointer, a.stride, order, b.pointer, b.stride)
          let chosen = (0..<columns).flatMap { column in order.map { a[$0, column] } }
          b.expect(chosen, within: 0, "\(set) transpose of chosen rows")
        }
      }
    }
  }
}
