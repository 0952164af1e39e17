import NN
import NNPlot
import Plot
import Runs

/// A figure of a report, with a name for its file and words for those who cannot see it.
public struct ReportFigure: Sendable {
  /// A name for its file, without an ending: `confusion`.
  public let name: String
  /// The figure.
  public let figure: Figure
  /// What it shows, in words.
  public var alt: String { figure.summary }
}

extension RunReport {
  /// The figures that fit the report: `history`, for classes `confusion`, for a number `predicted`, and
  /// `importance`.
  public func figures(_ style: PictureStyle = PictureStyle()) -> [ReportFigure] {
    [history(style), confusion(style), predicted(style), importance(style)].compactMap { $0 }
  }

  private func history(_ style: PictureStyle) -> ReportFigure? {
    guard !costs.isEmpty else { return nil }
    // Nothing looked for the best epoch of a run that ends with its last weights.
    let best = validationCosts.isEmpty || epochs.chosen == 0 ? nil : chosenBy
    return ReportFigure(
      name: "history",
      figure: HistoryPicture(
        costs: costs, validation: validationCosts,
        bestEpoch: best.map { _ in epochs.chosen },
        bestName: best == .cost ? "best" : "best \(best?.description ?? "")", style: style
      ).figure)
  }

  private func confusion(_ style: PictureStyle) -> ReportFigure? {
    guard case .classes(let scores) = judged, scores.rows > 0 else { return nil }
    return ReportFigure(
      name: "confusion",
      figure: ConfusionPicture(
        counts: scores.confusion.counts, classNames: scores.classNames, rows: judgedRows,
        style: style
      ).figure)
  }

  private func predicted(_ style: PictureStyle) -> ReportFigure? {
    guard !predictions.targets.isEmpty else { return nil }
    return ReportFigure(
      name: "predicted",
      figure: PredictedPicture(
        truth: predictions.targets, predicted: predictions.outputs, name: targetName,
        rows: judgedRows, style: style
      ).figure)
  }

  private func importance(_ style: PictureStyle) -> ReportFigure? {
    guard let importance, !importance.entries.isEmpty else { return nil }
    return ReportFigure(
      name: "importance",
      figure: ImportancePicture(ColumnImportances(importance), style: style).figure)
  }
}
