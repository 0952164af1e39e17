/// An error in a text of words, such as an unknown name, with its place.
///
/// Its description is one line: `'64 reluu, 3 linear', character 4: unknown activation 'reluu', did
/// you mean 'relu'?`
public struct WordError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The whole text.
  public let text: String
  /// The number of the character, from 1, at which the wrong part begins.
  public let position: Int
  /// What is wrong there, and what to do.
  public let message: String

  /// An error at character number `position` of `text`.
  public init(text: String, position: Int, message: String) {
    self.text = text
    self.position = position
    self.message = message
  }

  /// An error at a place in `text`.
  init(_ text: String, at place: String.Index, _ message: String) {
    let position = text.distance(from: text.startIndex, to: place) + 1
    self.init(text: text, position: position, message: message)
  }

  public var description: String { "'\(excerpt)', character \(position): \(message)" }

  /// How many characters on either side of the wrong part are shown, at most.
  private static let shown = 40

  /// The text; of a long one only the part around the error.
  private var excerpt: String {
    let characters = Array(text)
    let place = min(position - 1, characters.count)
    guard characters.count > 2 * Self.shown else { return text }
    let start = max(0, place - Self.shown)
    let end = min(characters.count, place + Self.shown)
    return (start > 0 ? "..." : "") + String(characters[start..<end])
      + (end < characters.count ? "..." : "")
  }
}
