import FileIO

/// A table's file, opened: whatever its format, it gives a text of rows.
struct TableFile {
  let text: TableText
  /// The size of the text; nil: it is not known.
  let size: Int?

  /// Opens what `source` gives. Throws `FileError`, and `TableError` if it is no table.
  init(
    _ source: any ByteSource, file: String, size: Int?, options: ReadingOptions, pieceSize: Int
  ) throws {
    var size = size
    var source = PeekingSource(source)
    if try source.peek(2) == [0x1f, 0x8b] {
      source = PeekingSource(GzipSource(source, file: file))
      size = nil
    }
    if let arrays = try Self.arrays(source, file: file) {
      text = try TableText(
        arrays.source, file: file, layout: arrays.layout, remarks: arrays.remarks,
        pieceSize: pieceSize)
      self.size = nil
      return
    }
    let decoded = try Self.decoded(source, file: file, encoding: options.encoding)
    self.size = decoded.isChanged ? nil : size
    text = try TableText(
      decoded.source, file: file, options: options, pieceSize: pieceSize)
  }

  /// The rows of a file of arrays or objects; nil: it is none.
  private static func arrays(
    _ source: PeekingSource, file: String
  ) throws -> (source: any ByteSource, layout: TableLayout, remarks: [String])? {
    let head = try source.peek(64)
    if head.starts(with: NPYArray.magic) {
      let array = try NumericArray(npy: source.readToEnd()[...], file: file, name: "")
      return try ArraysSource.rows(of: [("", array)], file: file)
    }
    if head.starts(with: ZipArchive.magic) {
      return try ArraysSource.rows(
        of: ZipArchive(source.readToEnd(), file: file).arrays(), file: file)
    }
    if IDXFile.isOne(head) {
      return try ArraysSource.rows(
        of: [("", IDXFile.array(source.readToEnd(), file: file))], file: file)
    }
    if JSONLinesSource.isJSON(head) {
      let lines = try JSONLinesSource(source.readToEnd(), file: file)
      return (lines, lines.layout, lines.remarks)
    }
    for (magic, name) in foreigners where head.starts(with: magic) {
      throw TableError(
        file: file, line: 1, message: "this is \(name), which is not read; save it as CSV")
    }
    return nil
  }

  /// The beginnings of files that people take for tables of text.
  private static let foreigners: [(magic: [UInt8], name: String)] = [
    (Array("PAR1".utf8), "a Parquet file"),
    (Array("ARROW1".utf8), "a Feather file"),
    ([0x89, 0x48, 0x44, 0x46], "an HDF5 file"),
    ([0xd0, 0xcf, 0x11, 0xe0], "an old Excel workbook"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("%PDF".utf8), "a PDF"),
    ([0x80, 0x04, 0x95], "a Python pickle"),
    (Array("<!DOCTYPE html".utf8), "a web page"),
    (Array("<html".utf8), "a web page"),
  ]

  /// The source's text in UTF-8 without a byte order mark.
  private static func decoded(
    _ source: PeekingSource, file: String, encoding: TextEncoding?
  ) throws -> (source: any ByteSource, isChanged: Bool) {
    let head = try source.peek(3)
    if encoding == .latin1 {
      return (TranscodingSource(source, .latin1, file: file), true)
    }
    if encoding != .utf16, head == [0xef, 0xbb, 0xbf] {
      source.skip(3)
      return (source, false)
    }
    let mark = Array(head.prefix(2))
    let hasMark = mark == [0xff, 0xfe] || mark == [0xfe, 0xff]
    guard encoding == .utf16 || encoding == nil && hasMark else { return (source, false) }
    var isBigEndian = mark == [0xfe, 0xff]
    if hasMark {
      source.skip(2)
    } else if !head.isEmpty {
      // Digits, separators and line ends have a NUL in UTF-16, in the first or in the second byte.
      let places = try source.peek(4096).indices(of: 0).ranges.flatMap(\.self)
      guard !places.isEmpty else {
        throw TableError(
          file: file, line: 1,
          message: "this is no UTF-16, as there is no NUL in it; say --encoding latin1 or utf-8")
      }
      isBigEndian = 2 * places.count { $0 % 2 == 0 } > places.count
    }
    return (TranscodingSource(source, .utf16(isBigEndian: isBigEndian), file: file), true)
  }
}
