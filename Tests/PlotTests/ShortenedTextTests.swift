import Testing

@testable import Plot

struct ShortenedTextTests {
  /// A page on which an i is 3 points wide, an ellipsis 5 and any other letter 7, and which counts what
  /// it measures.
  private final class Ruler: Canvas {
    private(set) var letters = 0
    let size = Size(width: 100, height: 100)

    func fill(_ path: Path, _ color: Color) {}
    func stroke(_ path: Path, _ stroke: Stroke) {}
    func stamp(_ markers: [Marker], at places: [MarkerPlace]) {}
    func text(_ text: String, at point: Point, style: TextStyle) {}
    func clipped(to rectangle: Rectangle, _ body: () -> Void) {}
    func snapped(_ coordinate: Double, width: Double) -> Double { coordinate }

    func measure(_ text: String, style: TextStyle) -> TextMetrics {
      letters += text.count
      return TextMetrics(width: Self.width(text), ascent: 8, descent: 2)
    }

    static func width(_ text: String) -> Double {
      text.reduce(0) { $0 + ($1 == "i" ? 3 : $1 == "…" ? 5 : 7) }
    }
  }

  private let style = TextStyle(size: 10)

  private func shortened(_ text: String, to width: Double) -> String {
    Ruler().shortened(text, to: width, style)
  }

  @Test func whatFitsStaysAsItIs() {
    #expect(shortened("abcd", to: 28) == "abcd" && shortened("", to: 0) == "")
    #expect(shortened("abcd", to: 27.9) == "abc…" && shortened("abcd", to: 11.9) == "")
    let long = String(repeating: "i", count: 1000)
    #expect(shortened(long, to: 3000) == long)
  }

  /// Against all beginnings, tried one by one.
  @Test func theLongestBeginningThatFitsIsKept() {
    let texts = [
      "a", "iiiiiiiii", "aiaiaiaiaiai", "e\u{301}tude na\u{ef}ve", "\u{1f600}\u{1f601} faces",
      String(repeating: "ai", count: 40), String(repeating: "i", count: 33),
    ]
    for text in texts {
      let letters = Array(text)
      for width in stride(from: 0.0, through: Ruler.width(text) + 4, by: 1) {
        let expected =
          Ruler.width(text) <= width
          ? text
          : (1..<max(letters.count, 1)).map { String(letters[..<$0]) + "…" }
            .last { Ruler.width($0) <= width } ?? ""
        #expect(shortened(text, to: width) == expected, "\(text), \(width)")
      }
    }
  }

  /// A name of a million letters costs no more measuring than what is shown of it.
  @Test func longTextsAreNotMeasuredWhole() {
    let ruler = Ruler()
    let kept = ruler.shortened(String(repeating: "a", count: 1_000_000), to: 705, style)
    #expect(kept.count == 101 && ruler.letters < 3000, "\(ruler.letters)")
  }
}
