import FileIO

/// The numbers of a training over its epochs, as a history file has them: a column each.
public struct History: Sendable {
  /// A column: its name, and its value in each row; NaN: there is none.
  public struct Column: Equatable, Sendable {
    public var name: String
    public var values: [Double]

    public init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// What tells it from other histories in a picture.
  public var name: String
  /// What is counted along the x axis: `epoch`, or `step`.
  public let counted: String
  /// Where each row stands along the x axis.
  public let epochs: [Double]
  /// The columns that can be drawn.
  public let columns: [Column]
  /// What is done with rows that are not one after the other, a line each.
  public let remarks: [String]
  /// The rows at which the epochs go back, as in a file to which a second training has added its own: lines
  /// begin anew there.
  let starts: [Int]

  /// The names of columns that count, the best first.
  private static let counting = [
    ["epoch", "epochs"], ["step", "global_step", "iteration", "iter"],
  ]

  /// The history of `columns` as they stand in a file.
  ///
  /// The x axis is the column `epoch`, or `step` where an epoch has several rows or none is given; without
  /// both, rows are counted from 1. Rows without an epoch are left out. Where no epoch comes twice, rows
  /// are put in order; else lines begin anew where epochs go back. Precondition: all columns are equally
  /// long.
  public init(name: String = "", columns: [Column]) {
    let rows = columns.first?.values.count ?? 0
    require(columns.allSatisfy { $0.values.count == rows }, "columns of several lengths")
    func counter(_ names: [String]) -> Int? {
      columns.firstIndex { names.contains($0.name.lowercased()) }
    }
    let counters = Self.counting.map(counter)
    let drawn = columns.indices.filter { !counters.contains($0) }
    var used = counters[0] ?? counters[1]
    if let epoch = counters[0], let step = counters[1],
      Self.haveSeveralRows(columns[epoch].values, drawn.map { columns[$0].values })
    {
      used = step
    }
    var remarks: [String] = []
    let given = used.map { columns[$0].values } ?? (0..<rows).map { Double($0 + 1) }
    counted = used.map { $0 == counters[0] ? "epoch" : "step" } ?? "row"
    if used == nil, rows > 0 { remarks.append("no column 'epoch': rows are counted") }

    var order = given.indices.filter { given[$0].isFinite }
    if order.count < rows {
      remarks.append("\(rows - order.count) of \(rows) rows left out, which have no \(counted)")
    }
    var starts: [Int] = []
    let goBack = zip(order, order.dropFirst()).contains { given[$1] < given[$0] }
    if goBack {
      if Set(order.map { given[$0] }).count == order.count {
        order.sort { given[$0] < given[$1] }
        remarks.append("rows put in the order of their \(counted)s")
      } else {
        starts = order.indices.dropFirst().filter { given[order[$0]] < given[order[$0 - 1]] }
        let times = starts.count == 1 ? "once" : "\(starts.count) times"
        remarks.append("\(counted)s go back \(times): lines begin anew there")
      }
    }
    self.name = name
    self.starts = starts
    epochs = order.map { given[$0] }
    self.columns = drawn.map { index in
      Column(name: columns[index].name, values: order.map { columns[index].values[$0] })
    }
    self.remarks = remarks
  }

  /// Whether two rows that follow each other are of one epoch and both have a value in one of `columns`.
  private static func haveSeveralRows(_ epochs: [Double], _ columns: [[Double]]) -> Bool {
    columns.contains { values in
      let taken = values.indices.filter { !values[$0].isNaN }
      return zip(taken, taken.dropFirst()).contains { epochs[$0] == epochs[$1] }
    }
  }
}
