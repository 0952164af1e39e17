import NN
import NNPlot
import Plot
import Runs

extension ReportPage {
  /// The page about a run: its task and score, the data and its columns, the curves, what is predicted
  /// wrong, and which columns matter.
  public init(_ report: RunReport) {
    let figures = Dictionary(
      uniqueKeysWithValues: report.figures().map {
        ($0.name, ReportSection.Part.figure($0.figure, alt: $0.alt))
      })
    func parts(_ names: String...) -> [ReportSection.Part] { names.compactMap { figures[$0] } }
    var sections = [
      ReportSection(title: "Score", parts: report.scoreLines.map { .text($0) }),
      ReportSection(title: "Training", parts: [.text(report.trainingText)] + parts("history")),
      ReportSection(
        title: "Predictions of \(report.judgedRows)",
        parts: parts("confusion", "predicted")
          + report.worstRowsTable),
      ReportSection(
        title: "Which columns matter",
        parts: (report.importance.map { [.text($0.remark)] } ?? []) + parts("importance")),
      ReportSection(title: "Data", parts: report.dataLines.map { .text($0) }),
    ]
    if !report.columnLines.isEmpty {
      sections.append(
        ReportSection(
          title: "Columns",
          parts: [.table(header: ["column", "what was done"], rows: report.columnRows)]))
    }
    self.init(
      title: "\(report.name): \(report.targetName)",
      facts: [
        ("task", report.taskText), ("rows", report.rowsText), ("network", report.network),
        ("made by", "nn train"),
      ], sections: sections.filter { !$0.parts.isEmpty })
  }
}

extension RunReport {
  fileprivate var taskText: String {
    switch task {
    case .number: "predict the number '\(targetName)'"
    case .numbers(let count): "predict the \(count) numbers \(targetName)"
    case .twoClasses(let names, _, _), .classes(let names):
      "tell \(names.count) classes of '\(targetName)' apart"
    }
  }

  fileprivate var rowsText: String {
    rows.heldOut == 0
      ? "\(rows.training) to train on, none held out"
      : "\(rows.training) to train on, \(rows.heldOut) held out"
  }

  fileprivate var trainingText: String {
    let chosen = chosenText.map { "; \($0)" } ?? ""
    return "\(loss), \(optimizer), \(parameterCount) parameters, \(epochs.trained) epochs\(chosen)"
      + (stopReason.map { "; stopped: \($0)" } ?? "")
  }

  /// The columns' lines, each cut after the name.
  fileprivate var columnRows: [[String]] {
    columnLines.map { line in
      guard let mark = line.range(of: ": ") else { return [line, ""] }
      return [String(line[..<mark.lowerBound]), String(line[mark.upperBound...])]
    }
  }

  fileprivate var worstRowsTable: [ReportSection.Part] {
    guard !worstRows.isEmpty else { return [] }
    return [
      .text("The rows that are predicted worst:"),
      .table(
        header: ["line", targetName, "prediction"],
        rows: worstRows.map { [$0.line.map { "\($0)" } ?? "-", $0.target, $0.prediction] }),
    ]
  }
}

extension String {
  /// The first place of `text`.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
