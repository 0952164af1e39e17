import FileIO
import NNPlot
import Report
import Runs

/// Writes the report of a run and its figures into the run's folder.
struct ReportFiles {
  /// The names of the files that it writes.
  var names: [String] { ["report.html", "report.json"] + figures.map { "\($0.name).png" } }

  private let report: RunReport
  private let figures: [ReportFigure]
  private let folder: Folder
  private let options: PictureOptions

  init(_ report: RunReport, folder: String, options: PictureOptions) {
    self.report = report
    self.folder = Folder(folder)
    self.options = options
    figures = report.figures(options.style)
  }

  /// All pictures that a run may leave, so that those of an earlier run do not stay beside its files.
  private static let pictures = [
    "history.png", "confusion.png", "predicted.png", "importance.png", "boundary.png",
  ]

  /// Writes the files. Pictures of an earlier run that are not `others` of this one are removed.
  func write(beside others: [String]) throws {
    let entries = try folder.entries()
    for name in Self.pictures where entries.contains("report.json") && entries.contains(name) {
      if !names.contains(name), !others.contains(name) { try folder.remove(name) }
    }
    try AtomicFile.replace(folder.file("report.json"), with: "\(report.json)\n")
    try AtomicFile.replace(
      folder.file("report.html"), with: HTMLReport(ReportPage(report)).html())
    for figure in figures {
      try AtomicFile.replace(
        folder.file("\(figure.name).png"),
        with: options.page.bytes(of: figure.figure, as: .png))
    }
  }
}
