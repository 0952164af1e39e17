import FileIO

/// Everything that keeps a table from being prepared, in one message.
///
/// Its description is one line for one complaint; for several, a line with their number and a line
/// for each, at most `mostListed` of them. Equal complaints about several rows are one line with the
/// first place.
public struct PreparationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong in one place, and what to do.
  public struct Complaint: Equatable, Sendable {
    /// The line of the file, from 1; nil: it is about the whole file.
    public let line: Int?
    /// The column, from 1; nil: it is about a whole line or file.
    public let column: Int?
    /// What is wrong, and what to do.
    public let message: String

    /// A complaint about the given place.
    public init(line: Int? = nil, column: Int? = nil, _ message: String) {
      self.line = line
      self.column = column
      self.message = message
    }
  }

  /// How many complaints the description lists.
  public static let mostListed = 20

  /// The file, as errors name it.
  public let file: String
  /// The complaints; never empty.
  public let complaints: [Complaint]

  /// An error of the given complaints. Precondition: there is one.
  public init(file: String, complaints: [Complaint]) {
    require(!complaints.isEmpty, "an error without a complaint")
    self.file = file
    self.complaints = complaints
  }

  /// An error of one complaint about the whole file.
  init(file: String, _ message: String) {
    self.init(file: file, complaints: [Complaint(message)])
  }

  public var description: String {
    let groups = Self.groups(complaints)
    let lines = groups.map { complaint, count in
      var place = file
      if let line = complaint.line {
        place += ":\(line)"
        if let column = complaint.column { place += ":\(column)" }
      } else if let column = complaint.column {
        place += ": column \(column)"
      }
      let more = count > 1 ? " (and so in \((count - 1).of("more row")))" : ""
      return "\(place): \(complaint.message)\(more)".printable
    }
    guard lines.count > 1 else { return lines[0] }
    let rest = lines.count - Self.mostListed
    return
      (["\(file): \(lines.count) things keep this table from being used".printable]
      + lines.prefix(Self.mostListed) + (rest > 0 ? ["and \(rest) more"] : []))
      .joined(separator: "\n")
  }

  /// The first complaint of each message and column, and how many there are of it.
  private static func groups(_ complaints: [Complaint]) -> [(first: Complaint, count: Int)] {
    var groups: [(first: Complaint, count: Int)] = []
    var places: [[String]: Int] = [:]
    for complaint in complaints {
      let key = [complaint.message, "\(complaint.column ?? 0)"]
      if let place = places[key], complaint.line != nil {
        groups[place].count += 1
      } else {
        places[key] = groups.count
        groups.append((complaint, 1))
      }
    }
    return groups
  }
}
