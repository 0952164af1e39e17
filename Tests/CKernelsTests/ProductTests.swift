import Testing

/// Matrix products against a plain loop, with guard numbers around what they may write.
struct ProductTests {
  @Test func smallShapesInSinglePrecision() { for set in singleSets() { checkSmall(set, 1e-6) } }
  @Test func smallShapesInDoublePrecision() { for set in doubleSets() { checkSmall(set, 1e-15) } }
  @Test func largeShapesInSinglePrecision() { for set in singleSets() { checkLarge(set, 1e-6) } }
  @Test func largeShapesInDoublePrecision() { for set in doubleSets() { checkLarge(set, 1e-15) } }

  /// How the elements of a factor stand in memory.
  private enum Layout: Int { case rows, columns, scattered }

  private func checkSmall<T>(_ set: KernelSet<T>, _ tolerance: T) {
    var numbers = Numbers()
    // All sizes of two dimensions with all residues of the third.
    for m in 0...40 {
      for n in 0...40 { check(set, m, n, (m * 7 + n * 3) % 41, &numbers, tolerance) }
      for k in 0...40 { check(set, m, (m * 5 + k * 3) % 41, k, &numbers, tolerance) }
    }
    for n in 0...40 { for k in 0...40 { check(set, (n + k * 3) % 41, n, k, &numbers, tolerance) } }
  }

  private func checkLarge<T>(_ set: KernelSet<T>, _ tolerance: T) {
    var numbers = Numbers()
    for (m, n, k) in [
      (1, 300, 513), (300, 1, 257), (97, 130, 300), (130, 67, 258), (65, 65, 1025), (200, 210, 64),
    ] {
      for _ in 0..<3 { check(set, m, n, k, &numbers, tolerance) }
    }
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
