import FileIO

/// The numbers that a figure shows, in columns with names.
public struct FigureTable: Equatable, Sendable {
  /// What stands in a row of a column.
  public enum Value: Hashable, Sendable {
    case number(Double)
    case text(String)
    /// Nothing: the row has no such thing.
    case none
  }

  /// A column: its name, and its value in each row.
  public struct Column: Equatable, Sendable {
    public var name: String
    public var values: [Value]

    public init(_ name: String, _ values: [Value]) {
      self.name = name
      self.values = values
    }

    /// A column of numbers.
    public init(_ name: String, numbers: some Sequence<Double>) {
      self.init(name, numbers.map { .number($0) })
    }

    /// A column of texts.
    public init(_ name: String, texts: some Sequence<String>) {
      self.init(name, texts.map { .text($0) })
    }
  }

  public private(set) var columns: [Column]

  /// A table of columns. Precondition: they are equally long. Where several would have one name, a number
  /// behind it tells them apart.
  public init(_ columns: [Column]) {
    let rows = columns.first?.values.count ?? 0
    require(columns.allSatisfy { $0.values.count == rows }, "columns of several lengths")
    var taken: Set<String> = []
    self.columns = columns.map { column in
      var column = column
      var number = 1
      let name = column.name
      while !taken.insert(column.name).inserted {
        number += 1
        column.name = "\(name) \(number)"
      }
      return column
    }
  }

  public var rows: Int { columns.first?.values.count ?? 0 }

  /// Several tables below each other; the first column, called `name`, says which of them a row is from.
  /// Columns of one name are one; where a table lacks a column, its rows have nothing there.
  public static func stacked(
    _ tables: [(name: String, table: FigureTable)], as name: String
  ) -> FigureTable {
    var names: [String] = []
    for column in tables.flatMap(\.table.columns) where !names.contains(column.name) {
      names.append(column.name)
    }
    let origin = tables.flatMap { entry in
      [Value](repeating: .text(entry.name), count: entry.table.rows)
    }
    return FigureTable(
      [Column(name, origin)]
        + names.map { name in
          Column(
            name,
            tables.flatMap { entry in
              entry.table.columns.first { $0.name == name }?.values
                ?? [Value](repeating: .none, count: entry.table.rows)
            })
        })
  }

  /// The table as a CSV file (RFC 4180, with LF): a header, then a line for each row.
  ///
  /// Numbers are the shortest that read back to the same bits, whole ones without a point.
  public var csv: String {
    var text = columns.map(\.name.csvField).joined(separator: ",") + "\n"
    for row in 0..<rows {
      for (index, column) in columns.enumerated() {
        if index > 0 { text += "," }
        switch column.values[row] {
        case .number(let number): text += shortText(number)
        case .text(let words): text += words.csvField
        case .none: break
        }
      }
      text += "\n"
    }
    return text
  }
}
