import CKernels

/// How the passes run a layer. A new layer rarely needs a new form.
enum Form: Sendable {
  /// Y = W X + b: two products and sums of rows.
  case affine(hasBias: Bool)
  /// y = f(x) for each element by itself, by a pair of inner loops.
  case elementwise(Elementwise)
  /// Whatever the layer's own `forward` and `backward` do.
  case custom
}

extension Form {
  /// Whether the passes know what the layer reads and writes.
  var isBuiltIn: Bool {
    if case .custom = self { false } else { true }
  }
}

/// A built-in layer that the passes run in a form of its own, not by `forward` and `backward`.
protocol FormedLayer: Layer {
  var form: Form { get }
}

/// The inner loops of a function of each element, in both precisions.
struct Elementwise: Sendable {
  /// The offset of the two loops in the table of kernels.
  private let offset: Int
  /// The function's constant, if it has one.
  private let setting: Double
  /// Whether the gradient is computed from the output rather than from the input.
  let readsOutput: Bool

  /// The loops that stand in the table under `loops`.
  init(_ loops: KeyPath<nn_kernels, nn_activation>, setting: Double = 0) {
    guard let offset = MemoryLayout<nn_kernels>.offset(of: loops) else {
      fatalError("an activation is a member of the table of kernels")
    }
    self.offset = offset
    self.setting = setting
    readsOutput = Double.loops.pointee[keyPath: loops].reads_output
  }

  /// y = f(x); y may be x.
  func value<S: Scalar>(_ x: MatrixView<S>, into y: MutableMatrixView<S>) {
    y.checkSameLayout(x)
    value(x.base, into: y.base, count: y.rows * y.rowStride, y.resources.team)
  }

  /// dx = dy f'(x), where `read` is y if `readsOutput`, else x; dx may be dy.
  func gradient<S: Scalar>(
    reading read: MatrixView<S>, _ dy: MatrixView<S>, into dx: MutableMatrixView<S>
  ) {
    dx.checkSameLayout(read)
    dx.checkSameLayout(dy)
    gradient(
      reading: read.base, dy.base, into: dx.base, count: dx.rows * dx.rowStride,
      dx.resources.team)
  }

  /// The same for `count` elements at these addresses, the padding between rows included. A team
  /// shares the work.
  @inline(__always)
  func value<S: Scalar>(
    _ x: UnsafePointer<S>, into y: UnsafeMutablePointer<S>, count: Int,
    _ team: Unmanaged<ThreadTeam>?
  ) {
    WorkParts.forEach(of: count, team) { loops(S.self).pointee.value($1, x + $0, y + $0, setting) }
  }

  @inline(__always)
  func gradient<S: Scalar>(
    reading read: UnsafePointer<S>, _ dy: UnsafePointer<S>, into dx: UnsafeMutablePointer<S>,
    count: Int, _ team: Unmanaged<ThreadTeam>?
  ) {
    WorkParts.forEach(of: count, team) {
      loops(S.self).pointee.gradient($1, read + $0, dy + $0, dx + $0, setting)
    }
  }

  @inline(__always)
  private func loops<S: Scalar>(_ type: S.Type) -> UnsafePointer<nn_activation> {
    (UnsafeRawPointer(S.loops) + offset).assumingMemoryBound(to: nn_activation.self)
  }
}
