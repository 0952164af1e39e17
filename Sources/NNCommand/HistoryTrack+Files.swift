import Datasets
import FileIO
import NNPlot

extension HistoryTrack {
  /// The costs in the `history.csv` of the run whose folder, or a model in it, is at `path`; nil: there is
  /// none.
  init?(ofRun path: String) throws {
    let name = "history.csv"
    let folder =
      Folder(path).exists
      ? Folder(path) : Folder(path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
    guard folder.has(name) else { return nil }
    let file = folder.file(name)
    var reading = ReadingOptions()
    reading.header = .present
    let table = try Table(path: file, options: reading)
    func numbers(_ name: String) -> [Double] {
      guard case .numbers(let numbers)? = table.column(named: name)?.values else { return [] }
      return numbers
    }
    let costs = numbers("cost")
    guard !costs.isEmpty else { return nil }
    self.init(costs: costs, validation: numbers("validation_cost"))
  }
}
