@testable import Datasets

/// The table in `text`, read in pieces of `pieceSize` bytes.
func table(
  _ text: String, _ options: ReadingOptions = ReadingOptions(), textColumns: Set<String> = [],
  pieceSize: Int = TextBuffer.pieceSize
) throws -> Table {
  try table(bytes: Array(text.utf8), options, textColumns: textColumns, pieceSize: pieceSize)
}

/// The table in `bytes`, which come in at most `atOnce` at a time.
func table(
  bytes: [UInt8], _ options: ReadingOptions = ReadingOptions(), textColumns: Set<String> = [],
  pieceSize: Int = TextBuffer.pieceSize, atOnce: Int = .max
) throws -> Table {
  let reader = try TableReader(
    MemorySource(bytes, mostAtOnce: atOnce), file: "t.csv", options: options,
    pieceSize: pieceSize)
  return try Table(reading: reader, textColumns: textColumns)
}

/// Every cell as text, row by row: numbers as Swift prints them, `-` for a missing one.
func cells(_ table: Table) -> [[String]] {
  (0..<table.rows).map { row in
    table.columns.map { column in
      switch column.values {
      case .numbers(let numbers): numbers[row].isNaN ? "-" : "\(numbers[row])"
      case .words(let words): words[row].map { "'\($0)'" } ?? "-"
      }
    }
  }
}

extension Table {
  var names: [String] { columns.map(\.name) }
}
