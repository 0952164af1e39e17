import NN

/// The units of a network's hidden activations that learn nothing, because their slope is about 0 for
/// every row.
struct UnitSurvey: Equatable, Sendable {
  /// The idle units of one activation.
  struct Layer: Equatable, Sendable {
    /// The number of the activation among the network's layers.
    let index: Int
    /// How many units there are.
    let units: Int
    /// How many have a slope of exactly 0 for every row, as relu where its input is below 0.
    let dead: Int
    /// How many more have a slope of less than `UnitSurvey.flat` for every row, as tanh far from 0.
    let saturated: Int

    /// How many learn nothing.
    var idle: Int { dead + saturated }
    /// Whether they are so many that it matters.
    var isIdle: Bool { idle >= 2 && Double(idle) >= UnitSurvey.share * Double(units) }
  }

  /// The slope below which a unit counts as saturated. It is below that of leaky relu, and that of tanh
  /// beyond 0.997.
  static let flat = 0.005

  /// The share of a layer's units that matters: a few idle units are usual.
  static let share = 0.2

  /// The layer in which the largest share of the units learns nothing, if it matters.
  var worst: Layer? {
    layers.filter(\.isIdle).max { $0.idle * $1.units < $1.idle * $0.units }
  }

  /// What is known of layer `index` of the network; nil: it is no hidden activation.
  func layer(_ index: Int) -> Layer? { layers.first { $0.index == index } }

  /// The hidden activations, first to last. That at the end of the network is none: a class that is
  /// certain is no fault.
  let layers: [Layer]

  /// Looks at the slopes of `network` for each row of `inputs`: samples x features.
  @specialized(where S == Float)
  @specialized(where S == Double)
  init<S: Scalar>(_ network: Sequential<S>, _ inputs: Matrix<S>) {
    let layers = network.layers
    let hidden = layers.indices.filter { layers[$0] is any Activation && $0 + 1 < layers.count }
    var largest = hidden.map { [S](repeating: 0, count: network.widths[$0]) }
    var places: [Int: Int] = [:]
    for (place, index) in hidden.enumerated() { places[index] = place }
    // The input of the first layer is no activation's input, unless it is one itself.
    var before = Matrix<S>(rows: 0, columns: 0)
    network.forEachLayer(inputs) { index, rows, outputs in
      if index == 0 { before = inputs.rows(rows) }
      if let place = places[index] {
        Self.raise(&largest[place], to: Self.slopes(layers[index], before))
      }
      before = Matrix(samples: outputs)
    }
    self.layers = zip(hidden, largest).map { index, slopes in
      let dead = slopes.count { $0 == 0 }
      return Layer(
        index: index, units: slopes.count, dead: dead,
        saturated: slopes.count { $0 < S(Self.flat) } - dead)
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
