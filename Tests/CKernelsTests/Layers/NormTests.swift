import Testing

/// Batch and layer normalization, and their gradients, against the formulas written out.
struct NormTests {
  /// Along what the mean and the scale stand: a row, or a column.
  private enum Kind: CaseIterable { case batch, layer }

  @Test func valuesAndGradients() {
    singleSets().forEach(check)
    doubleSets().forEach(check)
  }

  private func check<T>(_ set: KernelSet<T>) {
    for kind in Kind.allCases {
      for rows in [0, 1, 2, 5, 17] {
        for columns in sizes {
          withArena(for: set) { arena in
            checkValues(set, kind, arena.random(rows, columns), arena)
            checkGradients(set, kind, arena.random(rows, columns), arena)
          }
        }
      }
    }
  }

  private func checkValues<T>(
    _ set: KernelSet<T>, _ kind: Kind, _ x: Guarded<T>, _ arena: Arena<T>
  ) {
    let count = kind == .batch ? x.rows : x.columns
    let (mean, scale) = (arena.random(count), arena.positive(count))
    let (gain, shift) = (arena.random(x.rows), arena.random(x.rows))
    let kernel = kind == .batch ? set.kernels.batch_norm : set.kernels.layer_norm
    let y = arena.random(x.rows, x.columns)
    for isPlain in [false, true] {
      kernel(
        x.rows, x.columns, x.pointer, x.stride, mean.pointer, scale.pointer,
        isPlain ? nil : gain.pointer, isPlain ? nil : shift.pointer, y.pointer, y.stride)
      let expected = (0..<x.rows).flatMap { i in
        (0..<x.columns).map { j in
          let place = kind == .batch ? i : j
          let h = (x[i, j] - mean[0, place]) * scale[0, place]
          return isPlain ? h : h * gain[0, i] + shift[0, i]
        }
      }
      y.expect(expected, within: 8 * set.ulp, "\(set) \(kind) norm")
    }
  }

  private func checkGradients<T>(
    _ set: KernelSet<T>, _ kind: Kind, _ x: Guarded<T>, _ arena: Arena<T>
  ) {
    let (rows, columns) = (x.rows, x.columns)
    let count = kind == .batch ? rows : columns
    let (mean, scale) = (arena.random(count), arena.positive(count))
    let (gain, dy) = (arena.random(rows), arena.random(rows, columns))
    let (gainGradient, shiftGradient) = (arena.random(rows), arena.random(rows))
    let kernel =
      kind == .batch ? set.kernels.batch_norm_gradient : set.kernels.layer_norm_gradient
    let tolerance = 16 * Double(max(rows, columns) + 1) * set.ulp

    func h(_ i: Int, _ j: Int) -> Double {
      let place = kind == .batch ? i : j
      return (x[i, j] - mean[0, place]) * scale[0, place]
    }
    let gains = (0..<rows).map { i in
      (0..<columns).reduce(gainGradient[0, i]) { $0 + dy[i, $1] * h(i, $1) }
    }
    let shifts = (0..<rows).map { i in
      (0..<columns).reduce(shiftGradient[0, i]) { $0 + dy[i, $1] }
    }
    kernel(
      rows, columns, x.pointer, x.stride, mean.pointer, scale.pointer, gain.pointer, dy.pointer,
      dy.stride, gainGradient.pointer, shiftGradient.pointer, nil, 0)
    gainGradient.expect(gains, within: tolerance, "\(set) \(kind) gain gradient")
    shiftGradient.expect(shifts, within: tolerance, "\(set) \(kind) shift gradient")

    for isPlain in [false, true] {
      func d(_ i: Int, _ j: Int) -> Double { isPlain ? dy[i, j] : dy[i, j] * gain[0, i] }
      // The means of d and of d h along each row or column.
      let means = (0..<count).map { place in
        let along =
          kind == .batch ? (0..<columns).map { (place, $0) } : (0..<rows).map { ($0, place) }
        let n = Double(along.count)
        return (
          along.reduce(0) { $0 + d($1.0, $1.1) } / n,
          along.reduce(0) { $0 + d($1.0, $1.1) * h($1.0, $1.1) } / n
        )
      }
      let expected = (0..<rows).flatMap { i in
        (0..<columns).map { j in
          let place = kind == .batch ? i : j
          return scale[0, place] * (d(i, j) - means[place].0 - h(i, j) * means[place].1)
        }
      }
      let dx = arena.random(rows, columns)
      kernel(
        rows, columns, x.pointer, x.stride, mean.pointer, scale.pointer,
        isPlain ? nil : gain.pointer, dy.pointer, dy.stride, nil, nil, dx.pointer, dx.stride)
      dx.expect(expected, within: tolerance, "\(set) \(kind) norm's gradient")
      if isPlain {
        kernel(
          rows, columns, x.pointer, x.stride, mean.pointer, scale.pointer, nil, dy.pointer,
          dy.stride, nil, nil, dy.pointer, dy.stride)
        dy.expect(dx.values, within: 0, "\(set) \(kind) norm's gradient in place")
      }
    }
  }
}
