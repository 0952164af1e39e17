/// The median: the middle one of the numbers in order, or the mean of the two in the middle; nil
/// without numbers.
///
/// It selects rather than sorts, so it takes time in proportion to their count (C. A. R. Hoare,
/// "Algorithm 65: find", 1961).
public func median(_ numbers: [Double]) -> Double? {
  guard !numbers.isEmpty else { return nil }
  var numbers = numbers
  let middle = numbers.count / 2
  // Without the checks of an array, which would take half of the time.
  numbers.withUnsafeMutableBufferPointer { select(middle, of: $0) }
  guard numbers.count % 2 == 0 else { return numbers[middle] }
  // What stands before the middle is not above it, but in any order.
  let below = numbers[..<middle].max() ?? numbers[middle]
  return below / 2 + numbers[middle] / 2
}

/// Orders `numbers` so far that the one at `index` stands where it would if all were sorted, with none
/// above it before it.
private func select(_ index: Int, of numbers: UnsafeMutableBufferPointer<Double>) {
  var (low, high) = (0, numbers.count - 1)
  while low < high {
    let pivot = numbers[low + (high - low) / 2]
    var (left, right) = (low, high)
    while left <= right {
      while numbers[left] < pivot { left += 1 }
      while numbers[right] > pivot { right -= 1 }
      if left <= right {
        numbers.swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    if index <= right {
      high = right
    } else if index >= left {
      low = left
    } else {
      break
    }
  }
}
