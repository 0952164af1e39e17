/// A matrix to write that somebody else owns, such as a layer's output: valid only during the call
/// that receives it. See `MatrixView`.
public struct MutableMatrixView<S: Scalar> {
  /// How many rows: features, in a batch.
  public let rows: Int
  /// How many columns: samples, in a batch.
  public let columns: Int
  let base: UnsafeMutablePointer<S>
  let rowStride: Int
  /// Who shares the work where there is enough of it; nil: the calling thread does all.
  let team: Unmanaged<ThreadTeam>?

  init(
    _ base: UnsafeMutablePointer<S>, rows: Int, columns: Int, rowStride: Int,
    team: Unmanaged<ThreadTeam>? = nil
  ) {
    self.base = base
    self.rows = rows
    self.columns = columns
    self.rowStride = rowStride
    self.team = team
  }

  /// The same matrix, filled by a team.
  func shared(by team: Unmanaged<ThreadTeam>?) -> MutableMatrixView {
    MutableMatrixView(base, rows: rows, columns: columns, rowStride: rowStride, team: team)
  }

  /// The same matrix, to read.
  public var view: MatrixView<S> {
    MatrixView(base, rows: rows, columns: columns, rowStride: rowStride)
  }

  /// The element in `row` and `column`, both counted from 0.
  public subscript(row: Int, column: Int) -> S {
    get { view[row, column] }
    nonmutating set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns)
      base[row * rowStride + column] = newValue
    }
  }

  /// The part of this column that starts at element `offset`, as a matrix in row-major order.
  public func part(at offset: Int, rows: Int, columns: Int) -> MutableMatrixView {
    precondition(self.columns == 1 && rowStride == 1 && offset + rows * columns <= self.rows)
    return MutableMatrixView(
      base + offset, rows: rows, columns: columns, rowStride: columns, team: team)
  }

  /// Sets this matrix to the product a b.
  public func assignProduct(_ a: MatrixView<S>, _ b: MatrixView<S>) {
    checkProduct(a, b)
    product(a, b, bias: nil, accumulate: false)
  }

  /// Sets this matrix to a b + bias, where element i of the bias joins each element of row i.
  public func assignProduct(_ a: MatrixView<S>, _ b: MatrixView<S>, plus bias: MatrixView<S>) {
    checkProduct(a, b)
    precondition(bias.rows == rows && bias.columns == 1 && bias.rowStride == 1)
    product(a, b, bias: bias.base, accumulate: false)
  }

  /// Adds the product a b to this matrix.
  public func addProduct(_ a: MatrixView<S>, _ b: MatrixView<S>) {
    checkProduct(a, b)
    product(a, b, bias: nil, accumulate: true)
  }

  /// Adds the sum of each row of `a` to this column.
  public func addRowSums(of a: MatrixView<S>) {
    precondition(columns == 1 && rowStride == 1 && rows == a.rows && a.columnStride == 1)
    S.addRowSums(of: a, to: base)
  }

  /// Sets this matrix to the transposed `a`.
  public func assignTransposed(_ a: MatrixView<S>) {
    precondition(rows == a.columns && columns == a.rows && a.columnStride == 1)
    S.transpose(a, rows: nil, into: self)
  }

  /// Sets each element to tanh of the one of `x`, which may be this matrix.
  public func assignTanh(of x: MatrixView<S>) {
    checkSameLayout(x)
    inParts { S.tanh($1, x.base + $0, base + $0) }
  }

  /// Sets each element to dy (1 - y²), where y = tanh x; `dy` may be this matrix.
  public func assignTanhGradient(output y: MatrixView<S>, outputGradient dy: MatrixView<S>) {
    checkSameLayout(y)
    checkSameLayout(dy)
    inParts { S.tanhGradient($1, y.base + $0, dy.base + $0, base + $0) }
  }

  /// Sets each element to the logistic sigmoid of the one of `x`, which may be this matrix.
  public func assignSigmoid(of x: MatrixView<S>) {
    checkSameLayout(x)
    inParts { S.sigmoid($1, x.base + $0, base + $0) }
  }

  /// Sets each element to dy y (1 - y), where y is the sigmoid of x; `dy` may be this matrix.
  public func assignSigmoidGradient(output y: MatrixView<S>, outputGradient dy: MatrixView<S>) {
    checkSameLayout(y)
    checkSameLayout(dy)
    inParts { S.sigmoidGradient($1, y.base + $0, dy.base + $0, base + $0) }
  }

  /// Sets each element to the one of `x`, or to 0 where that is below; `x` may be this matrix.
  public func assignReLU(of x: MatrixView<S>) {
    checkSameLayout(x)
    inParts { S.relu($1, x.base + $0, base + $0) }
  }

  /// Sets each element to dy where y > 0, else to 0; `dy` may be this matrix.
  public func assignReLUGradient(output y: MatrixView<S>, outputGradient dy: MatrixView<S>) {
    checkSameLayout(y)
    checkSameLayout(dy)
    inParts { S.reluGradient($1, y.base + $0, dy.base + $0, base + $0) }
  }

  /// Adds `factor` times each element of `x`.
  public func add(_ factor: S, times x: MatrixView<S>) {
    checkSameLayout(x)
    S.addScaled(x.spread, factor, x.base, base)
  }

  /// Sets each element, padding between the rows included, to 0.
  func clear() {
    // Zero has no bit set; a loop over an unspecialised generic type would take a call an element.
    UnsafeMutableRawPointer(base).initializeMemory(
      as: UInt8.self, repeating: 0, count: rows * rowStride * MemoryLayout<S>.stride)
  }

  /// Multiplies each element, padding between the rows included, by `factor`.
  func scale(by factor: S) {
    for index in 0..<rows * rowStride { base[index] *= factor }
  }

  private func checkProduct(_ a: MatrixView<S>, _ b: MatrixView<S>) {
    precondition(
      rows == a.rows && a.columns == b.rows && columns == b.columns,
      "(\(rows) x \(columns)) = (\(a.rows) x \(a.columns)) (\(b.rows) x \(b.columns))")
  }

  private func checkSameLayout(_ a: MatrixView<S>) {
    precondition(
      rows == a.rows && columns == a.columns && rowStride == a.rowStride && a.columnStride == 1)
  }
}
