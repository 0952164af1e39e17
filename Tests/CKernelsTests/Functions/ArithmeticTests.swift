import Foundation
import Testing

/// Arithmetic on whole arrays.
struct ArithmeticTests {
  @Test func sumsAndProducts() {
    singleSets().forEach(checkSumsAndProducts)
    doubleSets().forEach(checkSumsAndProducts)
  }

  private func checkSumsAndProducts<T>(_ set: KernelSet<T>) {
    for size in sizes {
      withArena(for: set) { arena in
        let (x, y) = (arena.random(size), arena.random(size))
        var expected = zip(x.values, y.values).map { $1 + 0.3 * $0 }
        set.kernels.add_scaled(size, 0.3, x.pointer, y.pointer)
        y.expect(expected, within: 4 * set.ulp, "\(set) add_scaled")

        expected = zip(x.values, y.values).map { $0 * $1 }
        set.kernels.multiply(size, x.pointer, y.pointer)
        y.expect(expected, within: 2 * set.ulp, "\(set) multiply")

        expected = x.values.map { -0.7 * $0 }
        set.kernels.scale(size, -0.7, x.pointer)
        x.expect(expected, within: 2 * set.ulp, "\(set) scale")
      }
    }
  }

  @Test func dotProducts() {
    singleSets().forEach(checkDotProduct)
    doubleSets().forEach(checkDotProduct)
    // Neither the products nor their sum overflow or are rounded to single precision.
    for set in singleSets() {
      let x: [Float] = [1e30, -1e30, 1e-30]
      let sum = set.kernels.dot(3, x, x)
      #expect(isSame(sum, 2 * Double(Float(1e30)) * Double(Float(1e30)), within: 1e-15), "\(set)")
    }
  }

  private func checkDotProduct<T>(_ set: KernelSet<T>) {
    for size in sizes {
      withArena(for: set) { arena in
        let (x, y) = (arena.random(size), arena.random(size))
        let products = zip(x.values, y.values).map { $0 * $1 }
        let scale = products.reduce(1) { $0 + abs($1) }
        let sum = set.kernels.dot(products.count, x.pointer, y.pointer)
        #expect(abs(sum - products.reduce(0, +)) <= 1e-15 * scale, "\(set)")
      }
    }
  }

  @Test func squareRoots() {
    singleSets().forEach(checkSquareRoot)
    doubleSets().forEach(checkSquareRoot)
  }

  private func checkSquareRoot<T>(_ set: KernelSet<T>) {
    for size in sizes {
      withArena(for: set) { arena in
        let x = arena.random(size)
        let expected = x.values.map { $0.squareRoot() }
        set.kernels.square_root(size, x.pointer, x.pointer)
        x.expect(expected, within: set.ulp, "\(set) square_root")

        let special = arena.vector([.nan, .infinity, -1, 0, 9])
        set.kernels.square_root(5, special.pointer, special.pointer)
        special.expect([.nan, .infinity, .nan, 0, 3], within: 0, "\(set) square_root")
      }
    }
  }

  @Test func clipping() {
    singleSets().forEach(checkClip)
    doubleSets().forEach(checkClip)
  }

  private func checkClip<T>(_ set: KernelSet<T>) {
    for size in sizes {
      withArena(for: set) { arena in
        let x = arena.random(size)
        let expected = x.values.map { min(max($0, -0.25), 0.25) }
        set.kernels.clip(size, 0.25, x.pointer)
        x.expect(expected, within: 0, "\(set) clip")

        let special = arena.vector([.nan, .infinity, -.infinity, 0.5, -2])
        set.kernels.clip(5, 1, special.pointer)
        special.expect([.nan, 1, -1, 0.5, -1], within: 0, "\(set) clip")
      }
    }
  }
}
