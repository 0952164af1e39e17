/// The cells that stand for no value.
public enum MissingCells {
  /// They are missing in every column, if without blanks around it a cell is exactly one of these.
  ///
  /// `none` is not among them, as it may well be a class. The list is that of pandas' `read_csv`
  /// without what only Windows' C library prints, and the question mark of the UCI repository.
  public static let spellings = [
    "", "NA", "N/A", "n/a", "<NA>", "#N/A", "#NA", "NaN", "nan", "-NaN", "-nan", "NULL", "Null",
    "null", "None", "?",
  ]

  /// They are missing in a column of numbers; in one of words they are words, such as the classes +
  /// and -.
  public static let spellingsAmongNumbers = ["-", "."]

  /// The spellings as numbers of up to eight bytes.
  static let packedSpellings = spellings.map { pack(Array($0.utf8)) }

  private static func pack(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { Cell($0).packed }
  }
}
