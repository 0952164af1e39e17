extension Grid {
  /// The lines on which the values equal `level`: closed, or from border to border.
  public func contourLines(at level: Double) -> [(points: [Point], isClosed: Bool)] {
    ContourTracer.contours(of: values, columns: columns, rows: rows, level: level).map { contour in
      (contour.points.map { point($0.x, $0.y) }, contour.isClosed)
    }
  }

  /// The outlines of the regions where the values are at least a level, for each of `levels`: closed
  /// lines, along the border where a region reaches it.
  public func outlines(ofRegionsAbove levels: [Double]) -> [[[Point]]] {
    // A ring of -infinity around the grid closes each line. Its points are then moved onto the
    // border.
    let (wide, high) = (columns + 2, rows + 2)
    let ring = [Double](repeating: -.infinity, count: wide)
    var padded = ring
    padded.reserveCapacity(wide * high)
    for row in 0..<rows {
      padded.append(-.infinity)
      padded += values[row * columns..<(row + 1) * columns].lazy.map { $0.isNaN ? -.infinity : $0 }
      padded.append(-.infinity)
    }
    padded += ring
    return levels.map { level in
      ContourTracer.contours(of: padded, columns: wide, rows: high, level: level).map {
        $0.points.map { point(clamped($0.x - 1, columns), clamped($0.y - 1, rows)) }
      }
    }
  }

  private func clamped(_ position: Double, _ count: Int) -> Double {
    min(max(position, 0), Double(count - 1))
  }
}
