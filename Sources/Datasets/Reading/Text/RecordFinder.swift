/// Finds the records of a table between empty lines and comments.
struct RecordFinder {
  /// What is found at a place of a text.
  struct Find {
    /// The record, or why there is none. Its `next` is the place after it.
    var outcome: RecordScanner.Outcome
    /// Where it begins, behind what is left out.
    var start: Int
    /// How many lines are left out before it,
    var linesBefore = 0
    /// of which so many are comments and so many empty.
    var comments = 0
    var emptyLines = 0
  }

  var scanner: RecordScanner
  /// Whether lines that begin with # are comments.
  var skipsComments: Bool

  init(separator: UInt8, point: UInt8 = UInt8(ascii: "."), skipsComments: Bool) {
    scanner = RecordScanner(separator: separator, point: point)
    self.skipsComments = skipsComments
  }

  /// The first record from `start` on.
  mutating func next(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> Find {
    var find = Find(outcome: .end, start: start)
    while true {
      if skipsComments, find.start < bytes.count, bytes[find.start] == UInt8(ascii: "#") {
        guard let next = Self.lineEnd(bytes, from: find.start, isLast: isLast)?.next else {
          find.outcome = .needsMore
          return find
        }
        find.start = next
        find.comments += 1
        find.linesBefore += 1
        continue
      }
      find.outcome = scanner.scan(bytes, from: find.start, isLast: isLast)
      guard case .record(let next, let lines) = find.outcome,
        scanner.isEmptyLine(bytes, at: find.start)
      else { return find }
      find.start = next
      find.linesBefore += lines
      find.emptyLines += 1
    }
  }

  /// Where the line at `start` ends and where the next one begins; nil: not in these bytes.
  static func lineEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> (end: Int, next: Int)? {
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"): return (index, index + 1)
      case UInt8(ascii: "\r"):
        if index + 1 == bytes.count { return isLast ? (index, index + 1) : nil }
        return (index, bytes[index + 1] == UInt8(ascii: "\n") ? index + 2 : index + 1)
      default: break
      }
    }
    return isLast ? (bytes.count, bytes.count) : nil
  }
}
