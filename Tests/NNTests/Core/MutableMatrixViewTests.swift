import Foundation
import TestSupport
import Testing

@testable import NN

struct MutableMatrixViewTests {
  /// A view of memory that counts up from 0, with room between the rows.
  private func view(_ rows: Int, _ columns: Int, padding: Int) -> Kept {
    Kept(rows: rows, columns: columns, rowStride: columns + padding)
  }

  private struct Kept {
    let buffer: AlignedBuffer<Double>
    let view: MutableMatrixView<Double>

    init(rows: Int, columns: Int, rowStride: Int) {
      buffer = AlignedBuffer((0..<rows * rowStride).map { Double($0) })
      view = MutableMatrixView(buffer.base, rows: rows, columns: columns, rowStride: rowStride)
    }

    /// The elements, and what stands between the rows.
    var elements: [Double] {
      (0..<view.rows).flatMap { row in (0..<view.columns).map { view[row, $0] } }
    }
    var between: [Double] {
      buffer.array.enumerated().filter { $0.offset % view.rowStride >= view.columns }
        .map(\.element)
    }
  }

  /// Short and long rows, with and without room between them, columns too.
  static let shapes = [(1, 1), (3, 5), (2, 1000), (1000, 1), (4, 256), (1, 257), (0, 3), (3, 0)]

  @Test(arguments: shapes, [0, 3]) func functionsVisitEachElement(shape: (Int, Int), padding: Int) {
    let (rows, columns) = shape
    let (x, y) = (view(rows, columns, padding: padding), view(rows, columns, padding: 1))
    let z = view(rows, columns, padding: 0)
    let to = view(rows, columns, padding: padding)
    let between = to.between
    to.view.assign(x.view.view) { 2 * $0 }
    #expect(to.elements == x.elements.map { 2 * $0 })
    to.view.assign(x.view.view, y.view.view) { $0 - 3 * $1 }
    #expect(to.elements == zip(x.elements, y.elements).map { $0 - 3 * $1 })
    to.view.assign(x.view.view, y.view.view, z.view.view) { $0 * $1 + $2 }
    #expect(
      to.elements == zip(zip(x.elements, y.elements), z.elements).map { $0.0 * $0.1 + $1 })
    to.view.assignExponential(of: z.view.view)
    #expect(firstDifference(to.elements, z.elements.map(exp), relative: 4e-16) == nil)
    to.view.assignSquareRoot(of: z.view.view)
    #expect(to.elements == z.elements.map { $0.squareRoot() })
    to.view.multiply(by: y.view.view)
    #expect(to.elements == zip(z.elements, y.elements).map { $0.squareRoot() * $1 })
    to.view.assign(x.view.view)
    #expect(to.elements == x.elements)
    #expect(to.between == between)
  }

  /// Small, larger than what threads share, and of uneven sizes.
  @Test(arguments: [(3, 4, 5), (130, 257, 300)]) func productsAreAddedOnAnyThreads(
    rows: Int, terms: Int, columns: Int
  ) {
    let (a, b) = (view(rows, terms, padding: 1), view(terms, columns, padding: 0))
    // Small whole numbers, whose sums are exact.
    a.view.assign(a.view.view) { $0.truncatingRemainder(dividingBy: 7) - 3 }
    b.view.assign(b.view.view) { $0.truncatingRemainder(dividingBy: 5) - 2 }
    let start = view(rows, columns, padding: 3)
    start.view.assign(start.view.view) { $0.truncatingRemainder(dividingBy: 11) }
    let product = Matrix(rows: rows, columns: terms, elements: a.elements)
      .multiplied(by: Matrix(rows: terms, columns: columns, elements: b.elements)).elements
    for threads in [1, 3] {
      let team = ThreadTeam(threads: threads)
      let sum = view(rows, columns, padding: 3)
      sum.view.assign(start.view.view)
      let shared = sum.view.using(
        Resources(team: Unmanaged.passUnretained(team), scratch: nil))
      withExtendedLifetime(team) { shared.addProduct(a.view.view, b.view.view) }
      #expect(sum.elements == zip(start.elements, product).map { $0 + $1 }, "\(threads) threads")
      #expect(sum.between == view(rows, columns, padding: 3).between)
    }
  }

  @Test(arguments: shapes, [0, 3]) func theResultMayBeWhatIsRead(shape: (Int, Int), padding: Int) {
    let (rows, columns) = shape
    let (x, other) = (view(rows, columns, padding: padding), view(rows, columns, padding: 0))
    let (before, others) = (x.elements, other.elements)
    x.view.assign(x.view.view) { $0 + 1 }
    #expect(x.elements == before.map { $0 + 1 })
    x.view.assign(other.view.view, x.view.view) { $0 - $1 }
    #expect(x.elements == zip(others, before).map { $0 - $1 - 1 })
    x.view.assign(x.view.view, x.view.view, other.view.view) { $0 + $1 + $2 }
    #expect(x.elements == zip(others, before).map { 2 * ($0 - $1 - 1) + $0 })
  }

  @Test func addingLeavesAloneWhatStandsBetweenTheRows() {
    for (padding, otherPadding) in [(0, 0), (3, 3), (0, 3), (3, 0)] {
      let (x, y) = (view(3, 5, padding: padding), view(3, 5, padding: otherPadding))
      let (before, between) = (x.elements, x.between)
      x.view.add(-2, times: y.view.view)
      #expect(x.elements == zip(before, y.elements).map { $0 - 2 * $1 })
      #expect(x.between == between)
    }
  }
}
