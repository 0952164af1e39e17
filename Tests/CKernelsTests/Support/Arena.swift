/// The memory of the arrays of one call of a kernel.
final class Arena<T: KernelNumber> {
  private var blocks: [UnsafeMutableBufferPointer<T>] = []
  private var numbers = Numbers()

  deinit { for block in blocks { block.deallocate() } }

  /// A matrix of given numbers, row by row.
  func matrix(_ values: [Double], _ rows: Int, _ columns: Int) -> Guarded<T> {
    precondition(values.count == rows * columns)
    let matrix = Guarded<T>(rows: rows, columns: columns)
    blocks.append(matrix.block)
    matrix.set(values)
    return matrix
  }

  func vector(_ values: [Double]) -> Guarded<T> { matrix(values, 1, values.count) }

  /// A matrix of numbers from -1 to 1.
  func random(_ rows: Int, _ columns: Int) -> Guarded<T> {
    matrix(numbers.units(rows * columns), rows, columns)
  }

  func random(_ count: Int) -> Guarded<T> { random(1, count) }

  /// A vector of numbers from 0 to 1.
  func positive(_ count: Int) -> Guarded<T> { vector(numbers.units(count).map(abs)) }
}

/// Calls `body` with memory that stays until it returns.
func withArena<T>(for set: KernelSet<T>, _ body: (Arena<T>) -> Void) {
  withExtendedLifetime(Arena<T>(), body)
}

/// Sizes around those of all vectors.
let sizes = [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 100]
