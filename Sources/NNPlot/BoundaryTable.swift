import NN
import Plot

/// The numbers of a boundary picture: a row for each point of the grid on which the network is evaluated, with
/// its place on the plane, and the network's output there or the class that wins with the probability of each.
struct BoundaryTable<S: Scalar>: Sendable {
  let network: Sequential<S>
  let plane: InputPlane
  let scalings: Scalings
  let task: PredictionTask
  let xRange: ClosedRange<Double>
  let yRange: ClosedRange<Double>
  /// What an output that is no probability of a class is called.
  let outputName: String

  /// The columns, and the rows, of the grid.
  private static var size: Int { 200 }
  /// How many points go through the network at once.
  private static var blockPoints: Int { 1024 }

  var table: FigureTable {
    let (xs, ys) = (xRange.evenlySpaced(Self.size), yRange.evenlySpaced(Self.size))
    let places = ys.flatMap { y in xs.map { Point(x: $0, y: y) } }
    let names = task.classNames
    var outputs: [[Double]] = []
    var classes: [String] = []
    for start in stride(from: 0, to: places.count, by: Self.blockPoints) {
      let block = Array(places[start..<min(start + Self.blockPoints, places.count)])
      let found = scalings.outputs(of: network, for: plane.inputs(at: block))
      let readable = task.readable(found)
      if outputs.isEmpty { outputs = Array(repeating: [], count: readable.columns) }
      for row in 0..<readable.rows {
        for column in 0..<readable.columns { outputs[column].append(readable[row, column]) }
        if !names.isEmpty { classes.append(names[task.predictedClass(found, row: row)]) }
      }
    }
    let outputNames =
      outputs.count == 1 ? [outputName] : names.map { "probability of \($0)" }
    return FigureTable(
      [
        FigureTable.Column(plane.labels[0], numbers: places.map(\.x)),
        FigureTable.Column(plane.labels[1], numbers: places.map(\.y)),
      ] + (names.isEmpty ? [] : [FigureTable.Column("class", texts: classes)])
        + zip(outputNames, outputs).map { FigureTable.Column($0, numbers: $1) })
  }
}
