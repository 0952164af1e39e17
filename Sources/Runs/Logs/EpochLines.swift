import FileIO

/// The lines at the beginning of a log that are about the epochs of a run, from its first one to one
/// that is given.
struct EpochLines {
  /// Whether the file begins as a log does; an empty one does.
  private(set) var areLines = true
  /// How many bytes the lines have.
  private(set) var bytes = 0
  /// The epoch of the last of them; 0: there are none.
  private(set) var lastEpoch = 0
  /// Where the last of them begins.
  private(set) var lastStart = 0
  /// What the last of them says of the time, from a comma to its end.
  private(set) var lastTimes = "}"
  /// The seconds in training that the last line with a time has.
  private(set) var lastSeconds = 0.0

  private static let start = Array(#"{"epoch":"#.utf8)

  /// Looks at the lines of the file at `path` up to that of `epoch`. A line that is torn or out of
  /// order ends them. Throws `FileError`.
  init(path: String, upTo epoch: Int = 0) throws(FileError) {
    let reader = try ByteReader(path: path)
    let first = try reader.read(atMost: Self.start.count)
    areLines = Self.start.starts(with: first)
    guard areLines else { return }
    var rest = first
    var piece: [UInt8] = []
    while lastEpoch < epoch, try reader.fill(&piece, atMost: 1 << 20) {
      rest += piece
      var start = 0
      while lastEpoch < epoch, let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        guard add(rest[start..<end]) else { return }
        start = end + 1
      }
      rest.removeFirst(start)
    }
  }

  /// Adds a line; false if it is not the one of the next epoch.
  private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    // The number and the end are enough: lines are written in order, and whole but for the last.
    let digits = line.dropFirst(Self.start.count).prefix { $0 != UInt8(ascii: ",") }
    guard line.starts(with: Self.start), line.last == UInt8(ascii: "}"),
      Int(String(decoding: digits, as: UTF8.self)) == lastEpoch + 1
    else { return false }
    lastEpoch += 1
    lastStart = bytes
    bytes += line.count + 1
    let text = String(decoding: line.suffix(Self.mostTimesBytes), as: UTF8.self)
    lastTimes = text.firstRange(of: #","time":"#).map { String(text[$0.lowerBound...]) } ?? "}"
    lastSeconds = Self.seconds(in: line) ?? lastSeconds
    return true
  }

  /// The number after `"seconds":`, which is the last of a line.
  private static func seconds(in line: ArraySlice<UInt8>) -> Double? {
    guard let colon = line.lastIndex(of: UInt8(ascii: ":")),
      line[..<colon].suffix(secondsName.count).elementsEqual(secondsName)
    else { return nil }
    return Double(String(decoding: line[(colon + 1)...].dropLast(), as: UTF8.self))
  }

  /// More bytes than a date and a number have.
  private static let mostTimesBytes = 100
  private static let secondsName = Array(#""seconds""#.utf8)
}
