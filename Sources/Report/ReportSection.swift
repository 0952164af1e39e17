import FileIO
import Plot

/// A part of a report under a heading of its own.
public struct ReportSection: Sendable {
  /// The heading.
  public var title: String
  /// What stands below it, in order.
  public var parts: [Part]

  /// A section of the given parts. Precondition: each row of a table is as long as its header.
  public init(title: String, parts: [Part]) {
    for case .table(let header, let rows) in parts {
      require(
        rows.allSatisfy { $0.count == header.count },
        "a row of a table in '\(title)' is not as long as its header")
    }
    self.title = title
    self.parts = parts
  }

  /// What a section is made of.
  public enum Part: Sendable {
    /// A paragraph.
    case text(String)
    /// A table: the names of its columns, and its rows.
    case table(header: [String], rows: [[String]])
    /// A figure, with words for those who cannot see it.
    case figure(Figure, alt: String)
  }
}
