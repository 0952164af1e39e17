/// What a column of numbers does not say of how its cells are written, each with an example.
enum LostSpelling: Equatable, Sendable {
  /// Zeros at the start are dropped.
  case zeros(String)
  /// Large numbers are rounded.
  case digits(String)
  /// Nothing, as the column is read as words.
  case isKept(String)

  /// What is said about it.
  func remark(column: String) -> String {
    switch self {
    case .zeros(let example):
      "\(column.quoted) is read as numbers, so \(example.excerpt) is "
        + (Double(example)?.shortest ?? "the same without zeros")
    case .digits(let example):
      "\(column.quoted) has whole numbers of more than 15 digits, such as \(example.excerpt), which "
        + "are rounded"
    case .isKept(let example):
      "\(column.quoted) is read as words, as the spelling of its numbers, such as "
        + "\(example.excerpt), matters"
    }
  }
}
