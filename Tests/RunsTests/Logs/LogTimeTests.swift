import Foundation
import Testing

@testable import Runs

struct LogTimeTests {
  private func text(_ seconds: Double, _ time: inout LogTime) -> String {
    var bytes: [UInt8] = []
    time.append(seconds, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func knownMoments() {
    var time = LogTime()
    #expect(text(0, &time) == #","time":"1970-01-01T00:00:00.000Z""#)
    #expect(text(951_782_399.999, &time) == #","time":"2000-02-28T23:59:59.999Z""#)
    #expect(text(951_782_400, &time) == #","time":"2000-02-29T00:00:00.000Z""#)
    #expect(text(951_782_400.25, &time) == #","time":"2000-02-29T00:00:00.250Z""#)
    #expect(text(-0.001, &time) == #","time":"1969-12-31T23:59:59.999Z""#)
  }

  @Test func momentsAreThoseOfFoundation() throws {
    let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    var time = LogTime()
    for step in 0..<2000 {
      let seconds = Double(step) * 3_456_789.125
      let expected = Date(timeIntervalSince1970: seconds).formatted(format)
      #expect(text(seconds, &time) == ",\"time\":\"\(expected)\"")
    }
  }

  @Test func thousandthsAreDecimals() {
    for (number, text) in [(0, "0.000"), (7, "0.007"), (12_345, "12.345"), (-1001, "-1.001")] {
      var bytes: [UInt8] = []
      bytes.append(thousandths: number)
      #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
  }
}
