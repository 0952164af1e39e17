import FileIO

/// A matrix in row-major order. In a batch, each row is a sample and each column a feature.
public struct Matrix<S: Scalar>: Equatable, Sendable {
  /// The number of rows: samples, in a batch.
  public let rows: Int
  /// The number of columns: features, in a batch.
  public let columns: Int
  /// The elements in row-major order. Precondition of a change: their count stays rows x columns.
  public var elements: [S] {
    get { storage }
    _modify {
      yield &storage
      checkCount()
    }
  }
  var storage: [S]

  /// A matrix with every element equal to `value`.
  public init(rows: Int, columns: Int, repeating value: S = 0) {
    self.init(
      rows: rows, columns: columns, elements: [S](repeating: value, count: rows * columns))
  }

  /// A matrix of `elements` in row-major order. Precondition: their count is rows x columns.
  public init(rows: Int, columns: Int, elements: [S]) {
    require(rows >= 0 && columns >= 0, "a matrix cannot be \(rows) x \(columns)")
    self.rows = rows
    self.columns = columns
    storage = elements
    checkCount()
  }

  /// A matrix of the given rows. Precondition: they have the same length.
  public init(_ rows: [[S]]) {
    let width = rows.first?.count ?? 0
    require(rows.allSatisfy { $0.count == width }, "the rows are not of one length")
    self.init(rows: rows.count, columns: width, elements: Array(rows.joined()))
  }

  /// The same matrix in another precision, each element rounded to nearest.
  @specialized(where S == Double, Other == Float)
  @specialized(where S == Float, Other == Double)
  @specialized(where S == Double, Other == Double)
  public init<Other: Scalar>(_ other: Matrix<Other>) {
    self.init(rows: other.rows, columns: other.columns, elements: other.elements.map { S($0) })
  }

  /// The element in `row` and `column`, both counted from 0.
  public subscript(row: Int, column: Int) -> S {
    get {
      checkIndex(row, column, rows, columns)
      return storage[row * columns + column]
    }
    _modify {
      checkIndex(row, column, rows, columns)
      yield &storage[row * columns + column]
    }
  }

  /// A copy of the rows in `range`. Precondition: the matrix has these rows.
  public func rows(_ range: Range<Int>) -> Matrix {
    checkRows(range, of: rows)
    return Matrix(
      rows: range.count, columns: columns,
      elements: Array(elements[range.lowerBound * columns..<range.upperBound * columns]))
  }

  private func checkCount() {
    require(
      storage.count == rows * columns,
      "a \(rows) x \(columns) matrix of \(storage.count) elements")
  }
}

extension Matrix: ExpressibleByArrayLiteral {
  /// A matrix written as its rows: `[[1, 2], [3, 4]]`.
  public init(arrayLiteral rows: [S]...) { self.init(rows) }
}
