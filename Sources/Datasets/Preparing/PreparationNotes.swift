import FileIO

/// What preparing the rows of a table met that training had not, or had to fill.
public struct PreparationNotes: Equatable, Sendable {
  /// How many cells of a column are concerned.
  public struct Cells: Equatable, Sendable {
    /// The column's name.
    public let column: String
    /// How many cells.
    public var count: Int
    /// The first row among them, as the table counts them, from 0.
    public let row: Int
  }

  /// A category that training has not seen.
  public struct Unseen: Equatable, Sendable {
    /// The column's name.
    public let column: String
    /// The category.
    public let category: String
    /// How many rows have it.
    public var count: Int
    /// The first of these rows.
    public let row: Int
  }

  /// A cell that is neither missing nor what the column holds.
  public struct Fault: Equatable, Sendable {
    /// The column's name.
    public let column: String
    /// The column's position in the file, from 1.
    public let position: Int
    /// The row, as the table counts them, from 0.
    public let row: Int
    /// What is wrong, and what to do.
    public let message: String

    /// A fault of the given parts.
    public init(column: String, position: Int, row: Int, message: String) {
      self.column = column
      self.position = position
      self.row = row
      self.message = message
    }
  }

  /// Categories that training has not seen, by column. Their columns of 0 and 1 are all 0; with two
  /// categories, which have one column, it is 1/2.
  public var unseen: [Unseen] = []
  /// Missing cells that were filled, by column.
  public var filled: [Cells] = []
  /// Numbers and dates outside of the range of the table that was learned from, by more than its
  /// width, by column; around a single number by more than its size or 1, around a day by a year.
  public var outside: [Cells] = []
  /// Cells without a usable value: their inputs are NaN.
  public var faults: [Fault] = []

  /// No notes.
  public init() {}

  /// Whether there is nothing to say.
  public var isEmpty: Bool {
    unseen.isEmpty && filled.isEmpty && outside.isEmpty && faults.isEmpty
  }

  /// Adds the notes on a later part of the same table, whose row 0 is row `first` of the whole.
  public mutating func add(_ other: PreparationNotes, firstRow first: Int) {
    for cells in other.filled { Self.add(cells, to: &filled, first) }
    for cells in other.outside { Self.add(cells, to: &outside, first) }
    for new in other.unseen {
      let place = unseen.firstIndex { $0.column == new.column && $0.category == new.category }
      if let place {
        unseen[place].count += new.count
      } else {
        unseen.append(
          Unseen(
            column: new.column, category: new.category, count: new.count, row: new.row + first))
      }
    }
    faults += other.faults.map {
      Fault(column: $0.column, position: $0.position, row: $0.row + first, message: $0.message)
    }
  }

  private static func add(_ new: Cells, to known: inout [Cells], _ first: Int) {
    if let place = known.firstIndex(where: { $0.column == new.column }) {
      known[place].count += new.count
    } else {
      known.append(Cells(column: new.column, count: new.count, row: new.row + first))
    }
  }
}

extension PreparationNotes {
  /// The notes as sentences without faults, one line each. `line` is the line of the file in which a
  /// row begins.
  public func lines(_ line: (Int) -> Int) -> [String] {
    var lines: [String] = []
    for cells in filled {
      lines.append(
        "'\(cells.column)': \(cells.count.of("missing cell")) filled, first in line "
          + "\(line(cells.row))")
    }
    for cells in outside {
      lines.append(
        "'\(cells.column)': \(cells.count.of("value")) far outside of the range seen in training, "
          + "first in line \(line(cells.row))")
    }
    for new in unseen {
      lines.append(
        "'\(new.column)': \(new.count.of("row")) with \(new.category.quoted), which training has "
          + "not seen, first in line \(line(new.row))")
    }
    return lines.map(\.printable)
  }
}
