import FileIO
import NN
import NNPlot
import Plot
import Runs

/// The settings of pictures as those who draw them take them.
extension OutputSettings {
  /// The page of pictures that carry `record`.
  func page(carrying record: JSON? = nil, font: String? = nil) -> PageOptions {
    PageOptions(
      size: Size(width: Double(size.width), height: Double(size.height)), scale: scale,
      note: record?.asciiDescription, font: font)
  }

  var style: PictureStyle { PictureStyle(theme: theme.theme, palette: palette?.palette) }

  /// The plane that `axes` names among columns of these names; throws `Failure`. Without `axes`, it is
  /// that of the first two columns that are scaled, which are numbers, or else of the first two.
  func plane(of names: [String], _ scaling: Scaling) throws -> PlaneAxes {
    guard let axes else {
      let numbers = names.indices.filter {
        scaling.means[$0] != 0 || scaling.deviations[$0] != 1
      }
      return numbers.count > 1 ? .columns(numbers[0], numbers[1]) : .columns(0, 1)
    }
    func wrong(_ why: String) -> Failure {
      Failure(
        .usage,
        "--axes \(axes): \(why); give two of \(names.joined(separator: ", ")), or pca")
    }
    guard names.count >= 2 else {
      throw Failure(.usage, "--axes \(axes): the data has one feature; leave --axes out")
    }
    if axes == "pca" { return .principalComponents }
    // Names may contain commas, so every comma may be the one between the two names.
    for comma in axes.indices where axes[comma] == "," {
      let pair = [axes[..<comma], axes[axes.index(after: comma)...]].map(String.init)
      guard let first = names.firstIndex(of: pair[0]), let second = names.firstIndex(of: pair[1])
      else { continue }
      guard first != second else { throw wrong("the two columns are one") }
      return .columns(first, second)
    }
    throw wrong("no two columns of the features")
  }
}

extension PicturePalette {
  fileprivate var palette: Palette {
    switch self {
    case .okabeIto: .okabeIto
    case .gnuplot: .gnuplot
    case .viridis: .viridis
    case .cividis: .cividis
    case .diverging: .diverging
    }
  }
}

extension PictureTheme {
  fileprivate var theme: Theme {
    switch self {
    case .light: .light
    case .dark: .dark
    }
  }
}
