import FileIO
import TestSupport
import Testing

struct JSONTests {
  private func parsed(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)[...]) }

  @Test func valuesAreRead() throws {
    #expect(
      try parsed(#" {"a": [1, -2.5e3, true, false, null], "b\n\u00e9\ud83d\ude00": {}} "#)
        == .object([
          ("a", .array([.number(1), .number(-2500), .boolean(true), .boolean(false), .null])),
          ("b\né😀", .object([])),
        ]))
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let value = JSON.object([
      ("text", .string("quote \" slash \\ line \n bell \u{7} é 😀")),
      ("numbers", .array([.number(0.1), .number(-1e-300), .number(123_456_789)])),
    ])
    #expect(try parsed(value.description) == value)
    #expect(value.asciiDescription.utf8.allSatisfy { $0 < 0x80 })
    #expect(try parsed(value.asciiDescription) == value)
    #expect(JSON.number(3).description == "3")
    #expect(JSON.number(.infinity).description == "null")
  }

  @Test(
    arguments: [
      "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", "-", "+1", "tru", "\"",
      "\"\\x\"",
      "\"\\ud800\"", "\"\u{1}\"", "[1] 2", "{\"a\":1,\"a\":2}", "nan", "[1 2]", "'a'",
      FileText(stringLiteral: String(repeating: "[", count: 100_000)),
    ] as [FileText])
  func whatIsNoJSONIsRefused(text: FileText) {
    #expect(throws: JSON.SyntaxError.self) { try parsed(text.text) }
  }

  @Test func badBytesAreRefused() {
    #expect(throws: JSON.SyntaxError.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
  }
}
