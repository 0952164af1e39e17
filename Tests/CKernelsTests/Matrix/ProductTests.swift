import Testing

/// Matrix products against a plain loop, with guard numbers around what they may write.
struct ProductTests {
  @Test func smallShapesInSinglePrecision() { for set in singleSets() { checkSmall(set, 1e-6) } }
  @Test func smallShapesInDoublePrecision() { for set in doubleSets() { checkSmall(set, 1e-15) } }
  @Test func largeShapesInSinglePrecision() { for set in singleSets() { checkLarge(set, 1e-6) } }
  @Test func largeShapesInDoublePrecision() { for set in doubleSets() { checkLarge(set, 1e-15) } }

  @Test func withoutTheScratchThatItNeedsAProductDoesNothing() {
    func check<T>(_ set: KernelSet<T>) {
      let size = 200
      withArena(for: set) { arena in
        let (a, b, c) = (
          arena.random(size, size), arena.random(size, size), arena.random(size, size)
        )
        let before = c.values
        let isDone = set.kernels.product(
          size, size, size, a.pointer, a.stride, 1, b.pointer, b.stride, 1, nil, false, c.pointer,
          c.stride, nil)
        #expect(!isDone, "\(set)")
        c.expect(before, within: 0, "\(set) product without scratch")
      }
    }
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  /// How the elements of a factor stand in memory.
  private enum Layout: Int { case rows, columns, scattered }

  /// All shapes of 1...40 in each dimension: the upper left parts of a product of 40 x 40.
  private func checkSmall<T>(_ set: KernelSet<T>, _ tolerance: T) {
    let most = 40
    var numbers = Numbers()
    for k in 1...most {
      let (a, b, bias): ([T], [T], [T]) = (
        numbers.units(most * k), numbers.units(k * most), numbers.units(most)
      )
      let aTransposed = transposed(a, rows: most, columns: k)
      let bTransposed = transposed(b, rows: k, columns: most)
      let product = (0..<most * most).map { index in
        (0..<k).reduce(T(0)) { $0 + a[index / most * k + $1] * b[$1 * most + index % most] }
      }
      for m in 1...most {
        for n in 1...most {
          let way = m &+ n &* 5 &+ k &* 3
          let (aRow, aColumn) = way & 1 == 0 ? (k, 1) : (1, most)
          let (bRow, bColumn) = way & 2 == 0 ? (most, 1) : (1, k)
          let (hasBias, accumulate) = (way % 3 == 0, way % 3 == 1)
          let cRow = n + way % 5 / 2
          let guardCount = 3
          let guarded: T = 7
          var c = [T](repeating: guarded, count: 2 * guardCount + m * cRow)
          c.withUnsafeMutableBufferPointer { c in
            bias.withUnsafeBufferPointer { bias in
              set.product(
                m, n, k, way & 1 == 0 ? a : aTransposed, aRow, aColumn,
                way & 2 == 0 ? b : bTransposed, bRow, bColumn, hasBias ? bias.baseAddress : nil,
                accumulate, c.baseAddress! + guardCount, cRow)
            }
          }
          var wrong = 0
          c.withUnsafeBufferPointer { c in
            for index in [0, 1, 2, c.count - 3, c.count - 2, c.count - 1] where c[index] != guarded
            {
              wrong += 1
            }
            product.withUnsafeBufferPointer { product in
              for i in 0..<m {
                let before = hasBias ? bias[i] : accumulate ? guarded : 0
                let (row, expected) = (guardCount + i * cRow, i * most)
                var j = 0
                while j < n {
                  let error = c[row + j] - (before + product[expected + j])
                  if !(error.magnitude <= tolerance * T(k + 8)) { wrong += 1 }
                  j += 1
                }
                while j < cRow {
                  if c[row + j] != guarded { wrong += 1 }
                  j += 1
                }
              }
            }
          }
          if wrong > 0 { Issue.record("\(set): \(m) x \(n) x \(k), \(wrong) wrong elements") }
        }
      }
    }
    // No rows, no columns, nothing to add up.
    for (m, n, k) in [(0, 3, 4), (3, 0, 4), (3, 4, 0), (1, 1, 0), (0, 0, 0)] {
      for _ in 0..<4 { check(set, m, n, k, &numbers, tolerance) }
    }
  }

  private func transposed<T>(_ a: [T], rows: Int, columns: Int) -> [T] {
    (0..<a.count).map { a[$0 % rows * columns + $0 / rows] }
  }

  private func checkLarge<T>(_ set: KernelSet<T>, _ tolerance: T) {
    var numbers = Numbers()
    for (m, n, k) in [
      (1, 300, 513), (300, 1, 257), (97, 130, 300), (130, 67, 258), (65, 65, 1025), (200, 210, 64),
      // A large a with few columns of b, a large b with one row of a, a large c with a short sum.
      (610, 8, 450), (1, 1100, 1950), (530, 520, 8),
    ] {
      for _ in 0..<3 { check(set, m, n, k, &numbers, tolerance) }
    }
    // More than one block in each dimension.
    check(set, 390, 133, 515, &numbers, tolerance)
  }

  private func check<T>(
    _ set: KernelSet<T>, _ m: Int, _ n: Int, _ k: Int, _ numbers: inout Numbers, _ tolerance: T
  ) {
    let (a, aRow, aColumn) = factor(m, k, &numbers) as ([T], Int, Int)
    let (b, bRow, bColumn) = factor(k, n, &numbers) as ([T], Int, Int)
    let bias: [T]? = numbers.below(2) == 0 ? nil : numbers.units(m)
    let accumulate = bias == nil && numbers.below(2) == 0
    let cRow = n + numbers.below(4)
    let guardCount = 3
    let guarded: T = 7
    var c = [T](repeating: guarded, count: 2 * guardCount + m * cRow)

    c.withUnsafeMutableBufferPointer { c in
      let base = c.baseAddress! + guardCount
      if let bias {
        bias.withUnsafeBufferPointer { bias in
          set.product(
            m, n, k, a, aRow, aColumn, b, bRow, bColumn, bias.baseAddress, accumulate, base, cRow)
        }
      } else {
        set.product(m, n, k, a, aRow, aColumn, b, bRow, bColumn, nil, accumulate, base, cRow)
      }
    }

    var wrong = 0
    for index in c.indices {
      let place = index - guardCount
      let (i, j) = place < 0 || cRow == 0 ? (-1, 0) : (place / cRow, place % cRow)
      guard (0..<m).contains(i), j < n else {
        if c[index] != guarded { wrong += 1 }
        continue
      }
      var sum = bias?[i] ?? (accumulate ? guarded : 0)
      for l in 0..<k { sum += a[i * aRow + l * aColumn] * b[l * bRow + j * bColumn] }
      if !(abs(c[index] - sum) <= tolerance * T(k + 8)) { wrong += 1 }
    }
    #expect(wrong == 0, "\(set): \(m) x \(n) x \(k), \(wrong) wrong elements")
  }

  /// A matrix of `rows` x `columns` in some layout, and its strides.
  private func factor<T: BinaryFloatingPoint>(
    _ rows: Int, _ columns: Int, _ numbers: inout Numbers
  ) -> ([T], Int, Int) {
    let padding = numbers.below(3)
    switch Layout(rawValue: numbers.below(3))! {
    case .rows:
      return (numbers.units(max(1, rows * (columns + padding))), columns + padding, 1)
    case .columns:
      return (numbers.units(max(1, columns * (rows + padding))), 1, rows + padding)
    case .scattered:
      let row = 2 * columns + padding
      return (numbers.units(max(1, rows * row)), row, 2)
    }
  }
}
