/// How a team shares the work on one matrix: in parts that depend on sizes alone, so that the result is
/// the same to the bit on any number of threads.
extension MutableMatrixView {
  /// The work, in elements to read or write, that is worth a part: a few microseconds.
  private static var partWork: Int { 1 << 16 }
  /// The most parts: each reads all of one factor.
  private static var mostParts: Int { 4 }
  /// Parts of a row begin on cache lines where the row does.
  private static var grain: Int { 16 }
  /// The multiplications that take as long as an element's way from the cache.
  private static var multiplicationsPerElement: Int { 16 }

  /// c = a b, plus `bias` in each row where there is one; c += a b where `accumulate` is true.
  @inline(__always)
  func product(
    _ a: MatrixView<S>, _ b: MatrixView<S>, bias: UnsafePointer<S>?, accumulate: Bool
  ) {
    if let team {
      sharedProduct(a, b, bias: bias, accumulate: accumulate, team)
    } else {
      S.product(a, b, bias: bias, accumulate: accumulate, into: self)
    }
  }

  private func sharedProduct(
    _ a: MatrixView<S>, _ b: MatrixView<S>, bias: UnsafePointer<S>?, accumulate: Bool,
    _ team: Unmanaged<ThreadTeam>
  ) {
    let inner = a.columns
    let elements = rows * columns + inner * (rows + columns)
    let work = elements + rows * columns * inner / Self.multiplicationsPerElement
    let cutsRows = rows >= columns
    let length = cutsRows ? rows : columns
    let parts = min(work / Self.partWork, Self.mostParts, length / Self.grain)
    if parts < 2 { return S.product(a, b, bias: bias, accumulate: accumulate, into: self) }
    let grains = (length + Self.grain - 1) / Self.grain
    func bound(_ part: Int) -> Int { min(length, grains * part / parts * Self.grain) }
    team._withUnsafeGuaranteedRef { team in
      team.run(parts) { part in
        let (first, count) = (bound(part), bound(part + 1) - bound(part))
        if cutsRows {
          S.product(
            MatrixView(
              a.base + first * a.rowStride, rows: count, columns: inner, rowStride: a.rowStride,
              columnStride: a.columnStride),
            b, bias: bias.map { $0 + first }, accumulate: accumulate,
            into: MutableMatrixView(
              base + first * rowStride, rows: count, columns: columns, rowStride: rowStride))
        } else {
          S.product(
            a,
            MatrixView(
              b.base + first * b.columnStride, rows: inner, columns: count, rowStride: b.rowStride,
              columnStride: b.columnStride),
            bias: bias, accumulate: accumulate,
            into: MutableMatrixView(
              base + first, rows: rows, columns: count, rowStride: rowStride))
        }
      }
    }
  }

  /// Calls `body` with the start and the length of each part of the elements, padding included.
  func inParts(_ body: (Int, Int) -> Void) {
    let count = rows * rowStride
    let length = Self.partWork / 8
    guard let team, count > length else { return body(0, count) }
    team._withUnsafeGuaranteedRef { team in
      team.run((count + length - 1) / length) { part in
        body(part * length, min(length, count - part * length))
      }
    }
  }
}
