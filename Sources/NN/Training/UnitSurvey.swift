/// The units of a network's hidden activations that learn nothing, because their slope is about 0 for
/// every row.
public struct UnitSurvey: Equatable, Sendable {
  /// The idle units of one activation.
  public struct Layer: Equatable, Sendable {
    /// The number of the activation among the network's layers.
    public let index: Int
    /// How many units there are.
    public let units: Int
    /// How many have a slope of exactly 0 for every row, as relu where its input is below 0.
    public let dead: Int
    /// How many more have a slope of less than `UnitSurvey.flat` for every row, as tanh far from 0.
    public let saturated: Int
    /// How many give a value within `UnitSurvey.nearEnd` of an end of the activation's range for more than
    /// half of the rows; none if the range has only one end.
    public let mostlySaturated: Int

    /// How many learn nothing.
    public var idle: Int { dead + saturated }
    /// Whether these are so many that it matters.
    public var isIdle: Bool { idle >= 2 && Double(idle) >= UnitSurvey.share * Double(units) }
  }

  /// The slope below which a unit counts as saturated. It is below that of leaky relu, and that of tanh
  /// beyond 0.997.
  public static let flat = 0.005

  /// How near to an end of its range a unit's value is saturated.
  public static let nearEnd = 0.01

  /// The share of a layer's units that matters: a few idle units are usual.
  public static let share = 0.2

  /// The layer in which the largest share of the units learns nothing, if it matters.
  public var worst: Layer? {
    layers.filter(\.isIdle).max { $0.idle * $1.units < $1.idle * $0.units }
  }

  /// What is known of layer `index` of the network; nil: it is no hidden activation.
  public func layer(_ index: Int) -> Layer? { layers.first { $0.index == index } }

  /// The hidden activations, first to last. That at the end of the network is none: a class that is
  /// certain is no fault.
  public let layers: [Layer]

  /// Looks at the slopes of `network` for each row of `inputs`: samples x features.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public init<S: Scalar>(_ network: Sequential<S>, _ inputs: Matrix<S>) {
    let layers = network.layers
    let hidden = layers.indices.filter { layers[$0] is any Activation && $0 + 1 < layers.count }
    var largest = hidden.map { [S](repeating: 0, count: network.widths[$0]) }
    var nearEnds = hidden.map { [Int](repeating: 0, count: network.widths[$0]) }
    var places: [Int: Int] = [:]
    for (place, index) in hidden.enumerated() { places[index] = place }
    // The input of the first layer is no activation's input, unless it is one itself.
    var before = Matrix<S>(rows: 0, columns: 0)
    network.forEachLayer(inputs) { index, rows, outputs in
      if index == 0 { before = inputs.rows(rows) }
      if let place = places[index] {
        Self.raise(&largest[place], to: Self.slopes(layers[index], before))
        if let range = (layers[index] as? any Activation)?.outputRange {
          Self.count(&nearEnds[place], of: outputs, near: range)
        }
      }
      before = Matrix(samples: outputs)
    }
    self.layers = hidden.indices.map { place in
      let (index, slopes) = (hidden[place], largest[place])
      let dead = slopes.count { $0 == 0 }
      return Layer(
        index: index, units: slopes.count, dead: dead,
        saturated: slopes.count { $0 < S(Self.flat) } - dead,
        mostlySaturated: nearEnds[place].count { 2 * $0 > inputs.rows })
    }
  }

  /// The derivatives of an activation at `inputs`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private static func slopes<S: Scalar>(
    _ activation: any NN.Layer, _ inputs: Matrix<S>
  ) -> Matrix<S> {
    let alone = Sequential<S>(inputs: inputs.columns) { activation }
    let ones = Matrix<S>(rows: inputs.rows, columns: inputs.columns, repeating: 1)
    return alone.backward(inputs, outputGradient: ones).inputs
  }

  /// Adds to `counts` the samples for which each unit, a row of `outputs`, is near an end of `range`.
  private static func count<S: Scalar>(
    _ counts: inout [Int], of outputs: MatrixView<S>, near range: ClosedRange<Double>
  ) {
    guard range.lowerBound.isFinite, range.upperBound.isFinite else { return }
    for unit in 0..<outputs.rows {
      for sample in 0..<outputs.columns {
        let value = Double(outputs[unit, sample])
        if min(value - range.lowerBound, range.upperBound - value) < nearEnd { counts[unit] += 1 }
      }
    }
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  private static func raise<S: Scalar>(_ largest: inout [S], to slopes: Matrix<S>) {
    for row in 0..<slopes.rows {
      for unit in 0..<slopes.columns {
        let slope = abs(slopes[row, unit])
        // NaN is no idle unit.
        largest[unit] = slope.isNaN ? .infinity : max(largest[unit], slope)
      }
    }
  }
}

extension Matrix {
  /// A copy of a batch within a network, features x samples, as samples x features.
  init(samples view: MatrixView<S>) {
    self.init(rows: view.columns, columns: view.rows)
    for row in 0..<view.rows {
      for column in 0..<view.columns { self[column, row] = view[row, column] }
    }
  }
}
