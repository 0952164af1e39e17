/// What a report says: plain values, from which pages are written.
public struct ReportPage: Sendable {
  /// The heading of the page.
  public var title: String
  /// What there is to know first, each with its name: the task, the score, the rows.
  public var facts: [(name: String, value: String)]
  /// The sections in their order.
  public var sections: [ReportSection]

  /// A page of the given parts.
  public init(
    title: String, facts: [(name: String, value: String)] = [], sections: [ReportSection] = []
  ) {
    self.title = title
    self.facts = facts
    self.sections = sections
  }
}
