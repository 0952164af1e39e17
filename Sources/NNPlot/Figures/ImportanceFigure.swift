import NN
import Plot

/// `importance`: how much a score suffers when a column is shuffled.
struct ImportanceFigure: NetworkFigure {
  static let entry = CatalogueEntry<any NetworkFigure>(
    "importance", help: "how much the score suffers when a column is shuffled, with its spread"
  ) { _ in ImportanceFigure() }

  var dataNeed: DataNeed { .required }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    guard let importances = try subject.importances?() else {
      throw FigureError("nothing measures the importance of columns here")
    }
    return FixedPage(page: Page(ImportancePicture(importances, style: subject.style).figure))
  }
}
