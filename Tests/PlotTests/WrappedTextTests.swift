import Testing

@testable import Plot

@Suite struct WrappedTextTests {
  /// Each letter is 6 points wide.
  private func lines(_ text: String, _ letters: Int, most: Int = 2) -> [String] {
    RecordingCanvas(size: Size(width: 100, height: 100)).wrapped(
      text, to: 6 * Double(letters), TextStyle(size: 10), most: most)
  }

  @Test func linesEndWhereAReaderPauses() {
    #expect(lines("short", 20) == ["short"] && lines("", 20).isEmpty)
    #expect(lines("faint: far; at a = 1, b = 2", 16) == ["faint: far;", "at a = 1, b = 2"])
    #expect(lines("at a = 1, b = 2, c = 3", 15) == ["at a = 1,", "b = 2, c = 3"])
    #expect(lines("one two three", 8) == ["one two", "three"])
  }

  @Test func theLastLineHoldsAllThatIsLeft() {
    let text = "a = 1, b = 2, c = 3, d = 4"
    #expect(lines(text, 7).joined(separator: " ") == text && lines(text, 7).count == 2)
    #expect(lines("unbroken", 3) == ["unbroken"])
  }
}
