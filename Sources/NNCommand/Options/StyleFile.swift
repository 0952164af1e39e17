import ArgumentParser
import FileIO
import Plot

/// A file of options for pictures: one a line, without dashes; `#` begins a comment.
struct StyleFile {
  /// What a line may begin with.
  private static let words =
    FigureSetting.allCases.map(\.rawValue) + ["font", "size", "scale", "palette", "theme", "axes"]

  private let path: String
  private let lines: [(number: Int, words: [String])]

  /// Reads the file at `path`. Throws `FileError`.
  init(path: String) throws {
    self.path = path
    let text = String(decoding: try ByteReader(path: path).readToEnd(), as: UTF8.self)
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .compactMap { index, line in
        let line = line.trimmed
        guard let name = line.split(whereSeparator: \.isWhitespace).first, !line.hasPrefix("#")
        else { return nil }
        let value = Self.value(line.dropFirst(name.count).trimmed)
        return (index + 1, value.isEmpty ? [String(name)] : [String(name), String(value)])
      }
  }

  /// The value in the rest of a line. Quotes may stand around a text, as in gnuplot; a comment behind it is
  /// left out.
  private static func value(_ text: Substring) -> Substring {
    if let quote = text.first, quote == "\"" || quote == "'",
      let end = text.dropFirst().firstIndex(of: quote)
    {
      return text[text.index(after: text.startIndex)..<end]
    }
    return (text.firstRange(of: " #").map { text[..<$0.lowerBound] } ?? text).trimmed
  }

  /// Sets the file's options in `settings`. Throws `Failure`, which names the line.
  func set(_ settings: inout PlotSettings) throws {
    for (number, words) in lines {
      let word = words[0].hasPrefix("--") ? String(words[0].dropFirst(2)) : words[0]
      guard Self.words.contains(word) else {
        throw Failure(
          .usage,
          "\(path):\(number): unknown word '\(word)'; give one of \(Self.words.joined(separator: ", "))"
        )
      }
      let option = "--\(word)"
      do {
        let given = try StyleWords.parse([option] + words.dropFirst())
        try given.pictures.size?.checkPoints()
        given.set(&settings)
      } catch {
        let message = StyleWords.message(for: error).split(separator: "\n").first ?? ""
        throw Failure(.usage, "\(path):\(number): \(message)")
      }
    }
  }
}
