import NN

/// The weights of a `Linear`, or of another layer with a table of weights, and where they stand among a
/// network's parameters.
struct WeightTable: Sendable {
  /// What the layer is called: `layer 1: 8 tanh`; one within another, `layer 2, residual: 8 relu`.
  let title: String
  /// Its width and its activation: `8 tanh`.
  let shortWords: String
  /// The number, among the network's unit layers, of the layer that it belongs to.
  let unitLayer: Int
  /// The units, and the inputs of each: the table is rows x columns, row by row.
  let rows: Int
  let columns: Int
  /// Where the weights stand among the parameters, and the biases of the rows, if there are any.
  let weights: Range<Int>
  let biases: Range<Int>?

  /// The weights and the biases in `parameters`.
  func values<S: Scalar>(in parameters: [S]) -> (weights: [Double], biases: [Double]?) {
    (parameters[weights].map { Double($0) }, biases.map { parameters[$0].map { Double($0) } })
  }

  /// The length of each column, or of each row, of `weights`: how large the weights are that leave an
  /// input, or that enter a unit.
  func lengths(_ weights: [Double], ofRows: Bool) -> [Double] {
    var squares = [Double](repeating: 0, count: ofRows ? rows : columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let weight = weights[row * columns + column]
        squares[ofRows ? row : column] += weight * weight
      }
    }
    return squares.map { $0.squareRoot() }
  }
}

extension Sequential {
  /// The tables of weights, first to last.
  var weightTables: [WeightTable] {
    var places: [String: (start: Int, shape: TensorShape)] = [:]
    var start = 0
    for shape in tensors {
      places[shape.name] = (start, shape)
      start += shape.count
    }
    var tables: [WeightTable] = []
    func add(
      _ layers: ArraySlice<any Layer>, within prefix: String, _ title: String, _ unitLayer: Int
    ) {
      for (index, layer) in zip(layers.indices, layers) {
        let name = "\(prefix)\(index)."
        if let inner = layer.inner {
          let group = layer is Residual ? "residual" : "sequential"
          add(inner[...], within: name, "\(title), \(group)", unitLayer)
          continue
        }
        guard let weight = places["\(name)weight"], weight.shape.dimensions.count == 2 else {
          continue
        }
        let (rows, columns) = (weight.shape.dimensions[0], weight.shape.dimensions[1])
        let bias = places["\(name)bias"].flatMap { $0.shape.count == rows ? $0 : nil }
        let company = layers[(index + 1)...].prefix { $0.accompanies }
        tables.append(
          WeightTable(
            title: "\(title): \(layerWords([layer] + company, width: rows))",
            shortWords: layerWords(
              [layer] + company.filter { $0 is any Activation }.prefix(1), width: rows),
            unitLayer: unitLayer, rows: rows, columns: columns,
            weights: weight.start..<weight.start + weight.shape.count,
            biases: bias.map { $0.start..<$0.start + rows }))
      }
    }
    for (index, part) in unitLayers.enumerated() {
      add(layers[part.first...part.last], within: "", "layer \(part.number)", index)
    }
    return tables
  }

  /// The weights that leave the units of layer `index`, which are the first of the layer after it; nil:
  /// they are not known.
  func leavingTable(ofUnitLayer index: Int, width: Int, in tables: [WeightTable]) -> WeightTable? {
    tables.first { $0.unitLayer == index + 1 }.flatMap { $0.columns == width ? $0 : nil }
  }
}

extension Layer {
  /// The layers that it is made of; nil: it is one by itself.
  fileprivate var inner: [any Layer]? {
    (self as? Residual)?.layers ?? (self as? Nested)?.layers
  }
}

/// The numbers of the `most` largest of `sizes`, in increasing order; of equal ones the first count, NaN
/// last.
func largest(_ most: Int, of sizes: [Double]) -> [Int] {
  guard sizes.count > most else { return Array(sizes.indices) }
  func key(_ index: Int) -> Double { sizes[index].isNaN ? -.infinity : sizes[index] }
  let ranked = sizes.indices.sorted { (-key($0), $0) < (-key($1), $1) }
  return ranked.prefix(most).sorted()
}
