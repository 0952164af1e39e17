/// What the operations on a matrix may use beside the matrix: threads and scratch memory.
///
/// Plain references, as the passes hand them on with every view; their owner outlives the views.
struct Resources {
  /// Who shares the work where there is enough of it; nil: the calling thread does all.
  var team: Unmanaged<ThreadTeam>?
  /// Where large products keep copies of their factors; nil: each takes memory for itself.
  var scratch: Unmanaged<Scratch>?

  /// The calling thread alone, and no memory.
  static var none: Resources { Resources(team: nil, scratch: nil) }
}

/// The memory of large products, which is taken when a product first needs it and then kept.
///
/// `@unchecked Sendable`: each part of a product uses a place of its own, and the parts of one product
/// are done before the next begins.
final class Scratch: @unchecked Sendable {
  private let places: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  private let count: Int

  /// Memory for products in up to `count` parts.
  init(parts count: Int) {
    self.count = count
    places = .allocate(capacity: count)
    places.initialize(repeating: nil, count: count)
  }

  deinit {
    for index in 0..<count { places[index]?.deallocate() }
    places.deallocate()
  }

  /// The memory of part `index`; always asked for with the same number of bytes.
  func place(_ index: Int, bytes: Int) -> UnsafeMutableRawPointer {
    if let place = places[index] { return place }
    let place = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: cacheLineBytes)
    places[index] = place
    return place
  }
}
