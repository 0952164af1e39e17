import FileIO
import NN
import NNPlot
import Report
import Plot
import Runs

/// Writes the report of a run and its figures into the run's folder.
struct ReportFiles {
  /// The names of the files that it has written.
  private(set) var written: [String] = []
  /// The paths of the files that could not be written, and why.
  private(set) var failures: [(path: String, error: any Error)] = []

  private let folder: String
  private let room: Room

  /// The names of the files that the report of a run of this task may have.
  static func names(for task: PredictionTask) -> [String] {
    let judged = task.classNames.isEmpty ? "predicted.png" : "confusion.png"
    return ["report.json", "report.html", "history.png", judged, "importance.png"]
  }

  /// Writes the files, with pictures that carry `record`. One that fails does not cost the others.
  init(_ report: RunReport, folder: String, room: Room, record: RunRecord) {
    self.folder = folder
    self.room = room
    let page = record.output.page(carrying: record.json)
    write("report.json") { Array("\(report.json)\n".utf8) }
    write("report.html") { try Array(HTMLReport(ReportPage(report)).html().utf8) }
    for figure in report.figures(record.output.style) {
      write("\(figure.name).png") { try page.bytes(of: Page(figure.figure), as: .png) }
    }
  }

  private mutating func write(_ name: String, _ bytes: () throws -> [UInt8]) {
    let path = Folder(folder).file(name)
    do {
      let bytes = try bytes()
      try room.writing { try AtomicFile.replace(path, with: bytes) }
      written.append(name)
    } catch {
      failures.append((path, error))
    }
  }
}
