import FileIO
import NNPlot
import Plot
import PlotCairo
import PlotText

@testable import Datasets

/// Draws the figure, the picture or the history that `data` stands for, as libFuzzer asks for: the first
/// byte says which of them, and on what it is drawn.
///
/// Nothing may trap or take long, and no shape may stand at a place that is no number.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFigures(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  guard let data, size > 0 else { return 0 }
  var bytes = FuzzBytes(Array(UnsafeBufferPointer(start: data, count: size)))
  let way = bytes.byte()
  let canvas = way >> 2
  let page: Page? =
    switch way & 3 {
    case 0, 1: bytes.page()
    case 2: Page(bytes.picture())
    default: history(bytes.rest)
    }
  guard let page else { return 0 }
  draw(page, canvas)
  return 0
}

private let sizes = [
  (800.0, 600.0), (320, 240), (8192, 8192), (3840, 2160), (320, 8192), (8192, 240), (1600, 300),
  (1, 1),
]

private func draw(_ page: Page, _ way: Int) {
  let size = Size(width: sizes[way & 7].0, height: sizes[way & 7].1)
  switch way >> 3 {
  case 0...4:
    let canvas = RecordingCanvas(size: size)
    page.draw(on: canvas)
    for line in canvas.lines {
      let words = line.drop { $0 == " " }
      require(
        words.hasPrefix("text") || !words.contains("nan") && !words.contains("inf"),
        "no place: \(words.prefix(300))")
    }
  case 5, 6:
    let canvas = CharacterCanvas(
      columns: Int(size.width / 40) + 1, rows: Int(size.height / 100) + 1,
      repertoire: way & 8 == 0 ? .ascii : .blocks(hasColor: true))
    page.draw(on: canvas)
    require(!canvas.text.isEmpty, "no text")
  default:
    let isLarge = size.width * size.height > 1e6
    let format: PictureFormat = isLarge ? .svg : way & 1 == 0 ? .png : .pdf
    do {
      _ = try Picture.render(size: size, as: format, page.draw)
    } catch {
      require(false, "\(error)")
    }
  }
}

/// The panels of a history file; nil: it is none.
private func history(_ bytes: [UInt8]) -> Page? {
  var options = ReadingOptions()
  options.header = .present
  guard let reader = try? TableReader(MemorySource(bytes), file: "f", options: options),
    let table = try? Table(reading: reader, textColumns: [])
  else { return nil }
  let columns = table.columns.compactMap { column -> History.Column? in
    guard case .numbers(let numbers) = column.values else { return nil }
    return History.Column(name: column.name, values: numbers)
  }
  let one = History(name: "one", columns: columns)
  let panels = HistoryPanels(bytes.count % 3 == 0 ? [one, one] : [one])
  return panels.names.isEmpty ? nil : panels.page(most: 12)
}
