import CNumbers

/// Where a field stands in the bytes of its record.
struct Field {
  /// From the record's first byte, without quotes around it.
  var start: Int32
  var count: Int32
  var isQuoted = false
  /// Whether quotes stand in it doubled.
  var hasDoubledQuotes = false
  /// Whether it is known to be a number.
  var isNumber = false
  /// The number, if it is known.
  var number = 0.0
}

/// Finds the fields of one record after another in bytes in memory, as in RFC 4180: fields in quotes
/// may hold separators, doubled quotes and line ends. A quote in the middle of a field is a character
/// like any other.
struct RecordScanner {
  /// What a scan has come to.
  enum Outcome: Equatable {
    /// `fields` are those of the record; the next one begins at `next`, so many lines later.
    case record(next: Int, lines: Int)
    /// The record goes on after the end of the bytes.
    case needsMore
    /// No more records.
    case end
    /// The last record has an open quote.
    case unclosedQuote
  }

  /// The fields of the record that was scanned last.
  private(set) var fields: [Field] = []
  /// The index of the first of these fields that has text after its closing quote.
  private(set) var brokenField: Int?
  /// The quote that is open at the end of the bytes, so many bytes and lines after the record's
  /// begin; nil: none, or the scan has come to a record.
  private(set) var openQuote: (offset: Int, lines: Int)?

  /// Whether each field is likely to be a number: then it is read as one, which is faster than to look
  /// for its end first. Further fields are not.
  var expectsNumbers: [Bool] = []

  let separator: UInt8
  /// Whether any number of blanks stands between two fields.
  let isBlankSeparated: Bool

  private let point: UInt8
  /// Whether numbers end before the separator, as it cannot be a part of them.
  private let separatesNumbers: Bool

  init(separator: UInt8, point: UInt8) {
    self.separator = separator
    self.point = point
    separatesNumbers = separator != point && !"0123456789+-.eE".utf8.contains(separator)
    isBlankSeparated = separator == UInt8(ascii: " ")
  }

  /// Scans the record that begins at `start`. `isLast`: no bytes come after `bytes`.
  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    brokenField = nil
    openQuote = nil
    let end = bytes.count
    guard start < end, let base = bytes.baseAddress else { return isLast ? .end : .needsMore }
    var index = start
    var lines = 0
    while true {
      var first = index
      while first < end, base[first] == space || isBlankSeparated && base[first] == tab {
        first += 1
      }
      var field = Field(start: Int32(index - start), count: 0)
      if first < end, base[first] == quote {
        let opening = first
        field.isQuoted = true
        index = opening + 1
        let linesBefore = lines
        closing: while true {
          guard let found = Self.nextQuote(base, from: index, to: end, lines: &lines) else {
            openQuote = (opening - start, linesBefore)
            return isLast ? .unclosedQuote : .needsMore
          }
          if found + 1 == end, !isLast { return .needsMore }
          index = found + 1
          guard index < end, base[index] == quote else { break closing }
          field.hasDoubledQuotes = true
          index += 1
        }
        field.start = Int32(opening + 1 - start)
        field.count = Int32(index - 1 - (opening + 1))
        while index < end, base[index] == space, !isBlankSeparated { index += 1 }
        let stop = delimiter(base, from: index, to: end)
        if stop > index {
          if brokenField == nil { brokenField = fields.count }
          index = stop
        }
      } else {
        if isBlankSeparated {
          index = first
          field.start = Int32(index - start)
        }
        let stop =
          numberEnd(base, from: first, to: end, &field)
          ?? delimiter(base, from: index, to: end)
        field.count = Int32(stop - index)
        index = stop
      }
      // A line of blank-separated fields may end in blanks.
      if !isBlankSeparated || field.count > 0 || field.isQuoted { fields.append(field) }
      guard index < end else { return isLast ? .record(next: end, lines: lines + 1) : .needsMore }
      switch base[index] {
      case lineFeed: return .record(next: index + 1, lines: lines + 1)
      case carriageReturn:
        if index + 1 == end, !isLast { return .needsMore }
        let isPair = index + 1 < end && base[index + 1] == lineFeed
        return .record(next: index + (isPair ? 2 : 1), lines: lines + 1)
      default: index += 1
      }
    }
  }

  /// Whether the record is an empty line.
  func isEmptyLine(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard fields.count < 2 else { return false }
    guard let field = fields.first else { return true }
    guard !field.isQuoted else { return false }
    let first = start + Int(field.start)
    return bytes[first..<first + Int(field.count)].allSatisfy(isBlank)
  }

  /// The end of the field at `start` if that is expected to be a number, and is one.
  @inline(__always)
  private func numberEnd(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int, _ field: inout Field
  ) -> Int? {
    guard fields.count < expectsNumbers.count, expectsNumbers[fields.count], separatesNumbers else {
      return nil
    }
    let begin = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    guard
      let found = nn_decimal_number_end(
        begin + start, begin + end, CChar(bitPattern: point), &field.number)
    else { return nil }
    let stop = found - begin
    guard stop < end else { return nil }
    let byte = base[stop]
    field.isNumber =
      byte == separator || byte == lineFeed || byte == carriageReturn
      || isBlankSeparated && byte == tab
    return field.isNumber ? stop : nil
  }

  /// The first separator or line end from `start` on; `end` if there is none.
  @inline(__always)
  private func delimiter(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    let other = isBlankSeparated ? tab : separator
    let first = UInt64(separator) &* ones
    let second = UInt64(other) &* ones
    // Eight bytes at a time: `zero` has the lowest bit of the first byte that is zero in `word`.
    while index + 8 <= end {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      let found =
        zero(word ^ first) | zero(word ^ second) | zero(word ^ lineFeeds)
        | zero(word ^ carriageReturns)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end {
      let byte = base[index]
      if byte == separator || byte == other || byte == lineFeed || byte == carriageReturn { break }
      index += 1
    }
    return index
  }

  /// The first quote from `start` on; nil if there is none. Counts the lines before it.
  private static func nextQuote(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int, lines: inout Int
  ) -> Int? {
    var index = start
    while index < end {
      switch base[index] {
      case quote: return index
      case lineFeed: lines += 1
      case carriageReturn where index + 1 < end && base[index + 1] != lineFeed: lines += 1
      default: break
      }
      index += 1
    }
    return nil
  }
}

@inline(__always)
private func zero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

private let ones: UInt64 = 0x0101_0101_0101_0101
private let highs: UInt64 = 0x8080_8080_8080_8080
private let lineFeeds: UInt64 = 0x0a0a_0a0a_0a0a_0a0a
private let carriageReturns: UInt64 = 0x0d0d_0d0d_0d0d_0d0d
private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let quote = UInt8(ascii: "\"")
