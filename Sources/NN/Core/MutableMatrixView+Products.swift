import FileIO

import CKernels

/// Matrix products, with a of m x k and b of k x n for this matrix of m x n. `a` and `b` may be
/// `transposed` views; neither may overlap this matrix. Precondition: the shapes fit.
///
/// Threads share a large product in parts. The parts depend on the sizes alone, so the result is
/// the same to the bit on any number of threads.
extension MutableMatrixView {
  /// Sets this matrix to the product a b.
  @inline(__always)
  public func assignProduct(_ a: MatrixView<S>, _ b: MatrixView<S>) {
    checkProduct(a, b)
    product(a, b, bias: nil, accumulate: false)
  }

  /// Sets this matrix to a b + bias, with a bias of m x 1: its element i is added to each element
  /// of row i.
  @inline(__always)
  public func assignProduct(_ a: MatrixView<S>, _ b: MatrixView<S>, plus bias: MatrixView<S>) {
    checkProduct(a, b)
    require(
      bias.rows == rows && bias.columns == 1 && bias.rowStride == 1,
      "a bias of \(bias.rows) x \(bias.columns) for \(rows) rows")
    product(a, b, bias: bias.base, accumulate: false)
  }

  /// Adds the product a b to this matrix.
  @inline(__always)
  public func addProduct(_ a: MatrixView<S>, _ b: MatrixView<S>) {
    checkProduct(a, b)
    product(a, b, bias: nil, accumulate: true)
  }

  /// Sets this matrix to a b, plus `bias` in each column if there is one; with `accumulate` adds a
  /// b instead. The caller has checked the shapes.
  @inline(__always)
  func product(
    _ a: MatrixView<S>, _ b: MatrixView<S>, bias: UnsafePointer<S>?, accumulate: Bool
  ) {
    if let team = resources.team, work(a, b) >= 2 * WorkParts.work {
      sharedProduct(a, b, bias: bias, accumulate: accumulate, team)
    } else {
      product(a, b, bias: bias, accumulate: accumulate, part: 0)
    }
  }

  /// The same on the calling thread alone, with the scratch memory of part `part`.
  @inline(__always)
  private func product(
    _ a: MatrixView<S>, _ b: MatrixView<S>, bias: UnsafePointer<S>?, accumulate: Bool, part: Int
  ) {
    func isDone(_ scratch: UnsafeMutableRawPointer?) -> Bool {
      S.loops.pointee.product(
        rows, columns, a.columns, a.base, a.rowStride, a.columnStride, b.base, b.rowStride,
        b.columnStride, bias, accumulate, base, rowStride, scratch)
    }
    if !isDone(nil) { withScratch(part: part) { _ = isDone($0) } }
  }

  /// Calls `body` with the scratch memory that a large product needs.
  @inline(never)
  private func withScratch(part: Int, _ body: (UnsafeMutableRawPointer) -> Void) {
    let bytes = S.loops.pointee.product_scratch
    if let scratch = resources.scratch {
      body(scratch._withUnsafeGuaranteedRef { $0.place(part, bytes: bytes) })
    } else {
      let scratch = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: cacheLineBytes)
      defer { scratch.deallocate() }
      body(scratch)
    }
  }

  /// The work of a product: the elements that it reads or writes, and its multiplications in their
  /// measure.
  @inline(__always)
  private func work(_ a: MatrixView<S>, _ b: MatrixView<S>) -> Int {
    let inner = a.columns
    return rows * columns + inner * (rows + columns)
      + rows * columns * inner / WorkParts.multiplicationsPerElement
  }

  private func sharedProduct(
    _ a: MatrixView<S>, _ b: MatrixView<S>, bias: UnsafePointer<S>?, accumulate: Bool,
    _ team: Unmanaged<ThreadTeam>
  ) {
    let inner = a.columns
    let cutsRows = rows >= columns
    let length = cutsRows ? rows : columns
    let parts = min(work(a, b) / WorkParts.work, WorkParts.most, length / WorkParts.grain)
    if parts < 2 { return product(a, b, bias: bias, accumulate: accumulate, part: 0) }
    let grains = (length + WorkParts.grain - 1) / WorkParts.grain
    func bound(_ part: Int) -> Int { min(length, grains * part / parts * WorkParts.grain) }
    let alone = Resources(team: nil, scratch: resources.scratch)
    team._withUnsafeGuaranteedRef { team in
      team.run(parts) { part in
        let (first, count) = (bound(part), bound(part + 1) - bound(part))
        if cutsRows {
          MutableMatrixView(
            base + first * rowStride, rows: count, columns: columns, rowStride: rowStride,
            resources: alone
          ).product(
            a.rows(first..<first + count), b, bias: bias.map { $0 + first },
            accumulate: accumulate, part: part)
        } else {
          MutableMatrixView(
            base + first, rows: rows, columns: count, rowStride: rowStride, resources: alone
          ).product(
            a,
            MatrixView(
              b.base + first * b.columnStride, rows: inner, columns: count, rowStride: b.rowStride,
              columnStride: b.columnStride),
            bias: bias, accumulate: accumulate, part: part)
        }
      }
    }
  }

  @inline(__always)
  private func checkProduct(_ a: MatrixView<S>, _ b: MatrixView<S>) {
    checkProductShape((rows, columns), (a.rows, a.columns), (b.rows, b.columns))
  }
}

/// Stops the program unless the product of matrices of shapes `a` and `b` has the shape `product`.
@inline(__always)
func checkProductShape(
  _ product: (rows: Int, columns: Int), _ a: (rows: Int, columns: Int),
  _ b: (rows: Int, columns: Int)
) {
  require(
    product.rows == a.rows && a.columns == b.rows && product.columns == b.columns,
    """
    the product of a \(a.rows) x \(a.columns) and a \(b.rows) x \(b.columns) matrix does not fit \
    a \(product.rows) x \(product.columns) matrix
    """)
}

/// How the work on one matrix is cut into parts for a team of threads.
enum WorkParts {
  /// The least work of a part, in elements to read or write: a few microseconds.
  static let work = 1 << 16
  /// The most parts of a product. Each part has to read one of the factors whole.
  static let most = 4
  /// Parts begin at multiples of this many elements: on a cache line, if the row begins on one.
  static let grain = 16
  /// How many multiplications take as long as to load one element from the cache.
  static let multiplicationsPerElement = 16

  /// Calls `body` with the start and the length of each part of `count` elements. If there are
  /// many, the team's threads share the parts.
  @inline(__always)
  static func forEach(
    of count: Int, _ team: Unmanaged<ThreadTeam>?, _ body: (Int, Int) -> Void
  ) {
    let length = work / 8
    guard let team, count > length else { return body(0, count) }
    team._withUnsafeGuaranteedRef { team in
      team.run((count + length - 1) / length) { part in
        body(part * length, min(length, count - part * length))
      }
    }
  }
}
