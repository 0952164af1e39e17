#if os(Linux)
  import Testing

  /// Kernels fit the small stacks that users give their threads.
  struct StackTests {
    @Test func kernelsTakeLittleStack() {
      singleSets().forEach(check)
      doubleSets().forEach(check)
    }

    private func check<T>(_ set: KernelSet<T>) {
      let idle = stackBytes {}
      let used = stackBytes { run(set) }
      #expect(used - idle < 48 << 10, "\(set): \(used - idle) bytes")
    }
  }

  /// Each kernel that has arrays of its own, in sizes that take all its ways.
  private func run<T>(_ set: KernelSet<T>) {
    let (m, n, k) = (130, 133, 515)
    let kernels = set.kernels
    withArena(for: set) { arena in
      let (a, b, c) = (arena.random(m, k), arena.random(k, n), arena.random(m, n))
      let (x, y) = (arena.random(n, k), arena.random(m, n))
      set.product(
        m, n, k, a.pointer, a.stride, 1, b.pointer, b.stride, 1, nil, false, c.pointer, c.stride)
      set.product(
        m, n, k, a.pointer, a.stride, 1, x.pointer, 1, x.stride, nil, true, c.pointer, c.stride)
      // Rows that meet columns along k.
      set.product(
        9, 33, k, a.pointer, a.stride, 1, x.pointer, 1, x.stride, nil, true, c.pointer, c.stride)
      kernels.transpose(m, k, a.pointer, a.stride, nil, arena.random(k, m).pointer, m + 3)
      kernels.add_row_sums(m, k, a.pointer, a.stride, arena.random(m).pointer)
      let (mean, scale) = (arena.random(n), arena.random(n))
      kernels.row_moments(m, n, c.pointer, c.stride, mean.pointer, scale.pointer)
      kernels.column_moments(m, n, c.pointer, c.stride, mean.pointer, scale.pointer)
      for kernel in [kernels.batch_norm_gradient, kernels.layer_norm_gradient] {
        kernel(
          m, n, c.pointer, c.stride, mean.pointer, scale.pointer, nil, y.pointer, y.stride,
          arena.random(m).pointer, arena.random(m).pointer, y.pointer, y.stride)
      }
      kernels.dropout(
        m, n, 1, 0, 0.5, c.pointer, c.stride, y.pointer, y.stride, c.pointer, c.stride)
      _ = kernels.softmax_cross_entropy(
        m, n, c.pointer, c.stride, y.pointer, y.stride, nil, nil, 0.1, 1, y.pointer, y.stride)
      _ = kernels.binary_cross_entropy_logits(
        n, c.pointer, y.pointer, nil, [1, 1], 1, y.pointer)
      _ = kernels.dot(n, c.pointer, c.pointer)
      for activation in [kernels.tanh, kernels.sigmoid] {
        activation.value(n, mean.pointer, mean.pointer, 0)
      }
      kernels.adam(
        n, mean.pointer, scale.pointer, arena.random(n).pointer, arena.random(n).pointer, 0.1, 0.9,
        0.9, 1, 1e-8, 1)
      kernels.rprop(
        n, mean.pointer, scale.pointer, arena.random(n).pointer, arena.random(n).pointer, 0.5, 1.2,
        0, 1)
    }
  }
#endif
