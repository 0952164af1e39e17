/// What the operations on a matrix may use beside the matrix: threads and scratch memory.
///
/// The references are unmanaged, since each view has a copy and counting references would cost
/// time. Their owner outlives the views.
struct Resources {
  /// The threads that share large work; nil: the calling thread does it alone.
  var team: Unmanaged<ThreadTeam>?
  /// The memory for the packed factors of large products; nil: each product allocates its own.
  var scratch: Unmanaged<Scratch>?

  /// The calling thread alone, and no memory.
  static var none: Resources { Resources(team: nil, scratch: nil) }
}

/// Scratch memory for large products, allocated on first use and then kept.
///
/// `@unchecked Sendable`: each part of a product uses a place of its own, and the parts of one
/// product are done before the next begins.
final class Scratch: @unchecked Sendable {
  private let places: UnsafeMutablePointer<(memory: UnsafeMutableRawPointer?, bytes: Int)>
  private let count: Int

  /// Memory for products in up to `count` parts.
  init(parts count: Int) {
    self.count = count
    places = .allocate(capacity: count)
    places.initialize(repeating: (nil, 0), count: count)
  }

  deinit {
    for index in 0..<count { places[index].memory?.deallocate() }
    places.deallocate()
  }

  /// The memory of part `index`, at least `bytes` long. What was in it may be lost.
  func place(_ index: Int, bytes: Int) -> UnsafeMutableRawPointer {
    // A lent team serves products in single and in double precision, which need different sizes.
    if let memory = places[index].memory, places[index].bytes >= bytes { return memory }
    places[index].memory?.deallocate()
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: cacheLineBytes)
    places[index] = (memory, bytes)
    return memory
  }
}
