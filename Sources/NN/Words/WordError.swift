/// Words that name nothing, and where.
///
/// Its description is one line: `'64 reluu, 3 linear', character 4: unknown activation 'reluu', did you
/// mean 'relu'?`
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

  /// The most characters of the text on either side of the wrong part that are shown.
  private static let shown = 40

  /// The text, or the part of a long one around the wrong place.
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
