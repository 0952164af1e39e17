import Testing

@testable import NN

struct MatrixTests {
  @Test func elementsStandInRows() {
    var matrix: Matrix<Double> = [[1, 2, 3], [4, 5, 6]]
    #expect(matrix.rows == 2 && matrix.columns == 3)
    #expect(matrix.elements == [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 4)
    matrix[1, 0] = 9
    #expect(matrix.rows(1..<2) == [[9, 5, 6]])
    #expect(Matrix<Float>(matrix)[1, 2] == 6)
    #expect(Matrix<Double>(rows: 2, columns: 2, repeating: 3).elements == [3, 3, 3, 3])
  }

  @Test func productsAreThoseOfTheDefinitionOnAnyNumberOfThreads() {
    let a: Matrix<Double> = [[1, 2, 3], [4, 5, 6]]
    #expect(a.multiplied(by: [[1, 0], [0, 1], [1, -1]]) == [[4, -1], [10, -1]])
    #expect(
      Matrix<Float>(rows: 0, columns: 3).multiplied(by: Matrix(rows: 3, columns: 2)).rows == 0)

    func numbers(_ rows: Int, _ columns: Int) -> Matrix<Float> {
      Matrix(
        rows: rows, columns: columns,
        elements: (0..<rows * columns).map { Float($0 * 7919 % 257) / 257 - 0.5 })
    }
    let (left, right) = (numbers(500, 300), numbers(300, 70))
    let one = left.multiplied(by: right)
    for threads in [2, 3, 5] { #expect(left.multiplied(by: right, threads: threads) == one) }
    for (row, column) in [(0, 0), (191, 69), (192, 1), (499, 69)] {
      let sum = (0..<300).reduce(0.0) { $0 + Double(left[row, $1]) * Double(right[$1, column]) }
      #expect(abs(Double(one[row, column]) - sum) < 1e-5)
    }
  }

  @Test func productsAtTheSameTimeDoNotMeet() async {
    let square = Matrix<Float>(
      rows: 200, columns: 200, elements: (0..<40_000).map { Float($0 * 7919 % 257) / 257 - 0.5 })
    let expected = square.multiplied(by: square)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          (0..<20).allSatisfy { _ in square.multiplied(by: square, threads: 2) == expected }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test func rowsAreTurnedIntoFeaturesAndBack() {
    let table: Matrix<Float> = [[1, 2], [3, 4], [5, 6]]
    let buffer = AlignedBuffer<Float>(count: 8)
    let block = MutableMatrixView(buffer.base, rows: 2, columns: 2, rowStride: 4)
    block.assignTransposed(rows: 1..<3, of: table)
    #expect(block[0, 0] == 3 && block[0, 1] == 5 && block[1, 0] == 4 && block[1, 1] == 6)
    [2, 0].withUnsafeBufferPointer { rows in
      table.withView { block.assignTransposed(rows: rows, of: $0) }
    }
    #expect(block[0, 0] == 5 && block[0, 1] == 1 && block[1, 0] == 6 && block[1, 1] == 2)
    var back = table
    back.assign(rows: 0..<2, transposing: block.view)
    #expect(back == [[5, 6], [1, 2], [5, 6]])
  }
}
