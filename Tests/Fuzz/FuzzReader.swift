import FileIO

@testable import Datasets

/// Reads `data` as a table, as libFuzzer asks for: the first byte says how, the rest is the file.
///
/// However the bytes come in, the same table must come out, or an error.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  guard let data, size > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let way = Int(bytes[0])
  var options = ReadingOptions()
  options.header = HeaderMode.allCases[way % 3]
  options.skipsBadRows = way & 4 != 0
  options.encoding = [nil, nil, nil, .latin1, .utf16, .utf8, nil, nil][way >> 3 & 7]
  if way >> 6 == 3 {
    options.separator = [";", "1", "\t", ","][way & 3]
    options.decimal = way & 8 == 0 ? "," : nil
  }
  let file = Array(bytes.dropFirst())
  // Pieces of 16 or 512 bytes, so that records go over their ends.
  let pieceSize = way & 64 == 0 ? 16 : 512
  if size % 2 == 0 {
    let whole = outcome(MemorySource(file), options, pieceSize)
    let byByte = outcome(MemorySource(file, mostAtOnce: 3), options, pieceSize)
    require(whole == byByte, "\(whole) is not \(byByte)")
  } else {
    blocks(MemorySource(file), options, pieceSize, way)
  }
  return 0
}

/// All that a table says, or the error.
private func outcome(_ source: MemorySource, _ options: ReadingOptions, _ pieceSize: Int)
  -> [String]
{
  do {
    let reader = try TableReader(source, file: "f", options: options, pieceSize: pieceSize)
    let table = try Table(reading: reader, textColumns: ["b"])
    // NaN is not equal to itself, but its text is.
    return ["\(table.columns)", "\(table.rows)", "\(table.remarks)", "\(table.mixedColumns)"]
  } catch {
    // Which of two errors comes first may depend on how the bytes come in.
    return ["error"]
  }
}

/// Reads blocks of few rows, each column in another form.
private func blocks(
  _ source: MemorySource, _ options: ReadingOptions, _ pieceSize: Int, _ way: Int
) {
  do {
    let reader = try TableReader(source, file: "f", options: options, pieceSize: pieceSize)
    let forms: [ColumnRequest.Form] = [.automatic, .numbers, .words, .text]
    reader.select(
      reader.columnNames.indices.map { ColumnRequest($0, as: forms[($0 + way) % 4]) })
    while let block = try reader.nextBlock(rows: 1 + way % 5) {
      require(block.rows > 0 && block.lines.line(ofRow: 0) > 0, "no rows or no line")
    }
  } catch {}
}
