import ArgumentParser
import Datasets

/// The options for the reading of a table.
struct ReadingFlags: ParsableArguments {
  @Option(help: "Whether the file's first line names the columns: auto, yes or no. (default: auto)")
  var header: HeaderMode?

  @Option(
    help: ArgumentHelp(
      "What separates columns: a character, tab or blank. (default: found in the file)",
      valueName: "character"),
    transform: Self.separator)
  var separator: Character?

  @Option(
    help: ArgumentHelp(
      "The decimal mark: . or a comma. (default: found in the file)", valueName: "mark"),
    transform: Self.decimal)
  var decimal: Character?

  @Option(
    help: "The file's encoding: utf-8, utf-16 or latin1. (default: utf-8, or utf-16 with its mark)")
  var encoding: TextEncoding?

  @Flag(help: "Leave out rows that have too few or too many fields, and count them.")
  var skipBad = false

  private static func separator(_ text: String) throws -> Character {
    guard let separator = ReadingOptions.separator(text) else {
      throw ValidationError(ReadingOptions.separatorCure)
    }
    return separator
  }

  private static func decimal(_ text: String) throws -> Character {
    guard text == "." || text == "," else { throw ValidationError("give . or ,") }
    return Character(text)
  }

  /// The options as the reader takes them.
  var options: ReadingOptions {
    var options = ReadingOptions()
    set(&options)
    return options
  }

  /// Sets those that are given in `options`.
  func set(_ options: inout ReadingOptions) {
    if let header { options.header = header }
    if let separator { options.separator = separator }
    if let decimal { options.decimal = decimal }
    if let encoding { options.encoding = encoding }
    if skipBad { options.skipsBadRows = true }
  }

  /// The options that are given, by name; empty: none.
  var given: String {
    [
      header == nil ? nil : "--header", separator == nil ? nil : "--separator",
      decimal == nil ? nil : "--decimal", encoding == nil ? nil : "--encoding",
      skipBad ? "--skip-bad" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

extension HeaderMode: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}
