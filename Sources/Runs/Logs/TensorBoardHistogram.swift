import NN

/// How the numbers of a tensor are distributed: the message `HistogramProto` of TensorFlow's
/// `histogram.proto`, in 30 buckets of equal width as TensorBoard's own writer has them.
///
/// Numbers that are not finite are left out.
struct TensorBoardHistogram {
  private(set) var count = 0
  private(set) var minimum = 0.0
  private(set) var maximum = 0.0
  private(set) var sum = 0.0
  private(set) var sumOfSquares = 0.0
  /// The upper ends of the buckets and how many numbers are in each; the first begins at the minimum.
  private(set) var limits: [Double] = []
  private(set) var counts: [Double] = []

  private static let mostBuckets = 30

  @specialized(where S == Float)
  @specialized(where S == Double)
  init<S: Scalar>(_ elements: ArraySlice<S>) { self.init(numbers: elements.map { Double($0) }) }

  private init(numbers all: [Double]) {
    let numbers = all.filter { $0.isFinite }
    guard let first = numbers.first else { return }
    (minimum, maximum) = (first, first)
    for number in numbers {
      count += 1
      (minimum, maximum) = (min(minimum, number), max(maximum, number))
      sum += number
      sumOfSquares += number * number
    }
    // Equal numbers are in one bucket, of no width.
    let buckets = minimum < maximum ? Self.mostBuckets : 1
    let width = maximum / Double(buckets) - minimum / Double(buckets)
    limits =
      (1..<buckets).map { number in
        let share = Double(number) / Double(buckets)
        return (1 - share) * minimum + share * maximum
      } + [maximum]
    counts = [Double](repeating: 0, count: buckets)
    for number in numbers {
      let bucket = width > 0 ? (number - minimum) / width : 0
      counts[bucket < Double(buckets - 1) ? Int(bucket) : buckets - 1] += 1
    }
  }

  var message: ProtocolBuffer {
    var histogram = ProtocolBuffer()
    histogram.append(1, double: minimum)
    histogram.append(2, double: maximum)
    histogram.append(3, double: Double(count))
    histogram.append(4, double: sum)
    histogram.append(5, double: sumOfSquares)
    histogram.append(6, packed: limits)
    histogram.append(7, packed: counts)
    return histogram
  }
}
