import CKernels

/// A form of work: how the passes run a layer. There are few, whatever layers there are.
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

/// A layer of the framework's own that takes one of the special forms.
protocol FormedLayer: Layer {
  var form: Form { get }
}

/// The inner loops of a function of each element, in either precision.
struct Elementwise: Sendable {
  /// Where the two loops stand in the table of kernels.
  private let offset: Int
  /// The function's constant, if it has one.
  private let setting: Double
  /// Whether the slope is taken from the output, and not from the input.
  let readsOutput: Bool

  /// The loops that `loops` names.
  init(_ loops: KeyPath<nn_kernels, nn_activation>, setting: Double = 0) {
    guard let offset = MemoryLayout<nn_kernels>.offset(of: loops) else {
      fatalError("an activation is a member of the table of kernels")
    }
    self.offset = offset
    self.setting = setting
    readsOutput = Double.loops.pointee[keyPath: loops].reads_output
  }

  /// y = f(x); y may be x.
  @inline(__always)
  func value<S: Scalar>(_ x: MatrixView<S>, into y: MutableMatrixView<S>) {
    y.checkSameLayout(x)
    y.inParts { loops(S.self).value($1, x.base + $0, y.base + $0, setting) }
  }

  /// dx = dy f'(x), where `read` is y if `readsOutput`, else x; dx may be dy.
  @inline(__always)
  func gradient<S: Scalar>(
    reading read: MatrixView<S>, _ dy: MatrixView<S>, into dx: MutableMatrixView<S>
  ) {
    dx.checkSameLayout(read)
    dx.checkSameLayout(dy)
    dx.inParts { loops(S.self).gradient($1, read.base + $0, dy.base + $0, dx.base + $0, setting) }
  }

  @inline(__always)
  private func loops<S: Scalar>(_ type: S.Type) -> nn_activation {
    UnsafeRawPointer(S.loops).loadUnaligned(fromByteOffset: offset, as: nn_activation.self)
  }
}
