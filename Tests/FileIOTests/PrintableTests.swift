import FileIO
import Testing

struct PrintableTests {
  @Test(arguments: [
    ("", ""), ("plain ~ text", "plain ~ text"), ("é 青 🙂 👩‍👩‍👧", "é 青 🙂 👩‍👩‍👧"),
    ("a\u{1b}[2J", "a\\u{1b}[2J"), ("\0\u{7}\u{8}\u{7f}", "\\u{0}\\u{7}\\u{8}\\u{7f}"),
    ("a\nb\r\nc\t", "a\\nb\\r\\nc\\t"), ("\u{85}\u{9b}31m", "\\u{85}\\u{9b}31m"),
    ("x\u{2028}y\u{2029}", "x\\u{2028}y\\u{2029}"),
    ("\u{202e}abc\u{2066}", "\\u{202e}abc\\u{2066}"), ("\u{fffe}\u{ffff}", "\\u{fffe}\\u{ffff}"),
  ])
  func whatWouldBeObeyedIsShown(text: String, expected: String) {
    #expect(text.printable == expected)
    #expect(expected.printable == expected)
  }

  @Test func errorsAreOneLine() {
    let error = FileError(path: "a\n\u{1b}[31mb", operation: .open, reason: "no")
    #expect("\(error)".hasPrefix("a\\n\\u{1b}[31mb: "))
    let long = FileError(
      path: String(repeating: "a", count: 80_000), operation: .create, reason: "no")
    #expect("\(long)".utf8.count < 600)
  }

  @Test func jsonIsPrintableAndStaysTheSame() throws {
    let value = JSON.string("\u{9b}31m \u{7f} \u{202e} \u{1b} é")
    #expect("\(value)" == #""\u009b31m \u007f \u202e \u001b é""#)
    #expect(try JSON(parsing: Array("\(value)".utf8)[...]) == value)
  }
}
