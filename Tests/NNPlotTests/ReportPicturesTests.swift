import NNPlot
import Plot
import TestSupport
import Testing

/// The pictures of a report: what they say, and that texts stay apart whatever the data.
struct ReportPicturesTests {
  private func drawn(_ figure: Figure) -> RecordingCanvas {
    let canvas = RecordingCanvas(size: Size(width: 800, height: 600))
    figure.draw(on: canvas)
    return canvas
  }

  private func mistakes(_ figure: Figure, _ width: Double, _ height: Double) -> [String] {
    let canvas = TextBoxCanvas(RecordingCanvas(size: Size(width: width, height: height)))
    figure.draw(on: canvas)
    return canvas.mistakes()
  }

  private func confusion(classes: Int, style: PictureStyle = PictureStyle()) -> ConfusionPicture {
    ConfusionPicture(
      counts: (0..<classes).map { i in
        (0..<classes).map { j in i == j ? 90 + i : (i * 7 + j * 13) % 11 < 3 ? (i + j) % 9 : 0 }
      },
      classNames: (0..<classes).map { $0 % 3 == 0 ? "a class of a long name, \($0)" : "c\($0)" },
      style: style)
  }

  @Test(arguments: [2, 3, 8, 30, 120])
  func textsStayApart(classes: Int) {
    let names = (0..<classes).map { "column \($0)" }
    let numbers = (0..<classes).map(Double.init)
    let figures = [
      confusion(classes: classes).figure,
      confusion(classes: classes, style: PictureStyle(theme: .dark)).figure,
      ImportancePicture(
        names: names, importances: numbers, spreads: numbers, label: "accuracy lost"
      ).figure,
      PredictedPicture(truth: numbers, predicted: numbers, name: names[0]).figure,
      HistoryPicture(costs: numbers, validation: numbers, bestEpoch: classes).figure,
    ]
    for figure in figures {
      for (width, height) in [(800.0, 600.0), (320, 240), (400, 1200), (1600, 300)] {
        #expect(mistakes(figure, width, height) == [], "\(figure.title), \(width) x \(height)")
      }
    }
  }

  @Test func aConfusionCountsAndNames() throws {
    let picture = ConfusionPicture(
      counts: [[20, 1], [0, 57]], classNames: ["benign", "malignant"], rows: "held-out rows")
    #expect(picture.figure.title == "predicted against true class, 77 of 78 held-out rows right")
    let texts = drawn(picture.figure).texts
    for text in ["20", "1", "0", "57"] { #expect(texts.count { $0.text == text } == 1) }
    // The first class is the upper row and the left column.
    let twenty = try #require(texts.first { $0.text == "20" }).rectangle.center
    let last = try #require(texts.first { $0.text == "57" }).rectangle.center
    #expect(twenty.x < last.x && twenty.y < last.y)
    let one = try #require(texts.first { $0.text == "1" }).rectangle.center
    #expect(one.x > twenty.x && isClose(one.y, twenty.y, absolute: 0.02))
  }

  /// A row's colours are its shares: the number of rows of a class does not matter.
  @Test func coloursAreSharesOfARow() throws {
    let picture = ConfusionPicture(counts: [[1, 3], [300, 100]], classNames: ["a", "b"])
    let cells = try #require(picture.figure.marks.first as? Cells).rows
    #expect(cells[1][1].color == cells[0][0].color && cells[1][0].color == cells[0][1].color)
    #expect(cells[1][1].color != cells[1][0].color)
    // Where no row is, the page shows.
    let empty = ConfusionPicture(counts: [[0, 0], [0, 5]], classNames: ["a", "b"])
    let none = try #require(empty.figure.marks.first as? Cells).rows
    #expect(none[1].allSatisfy { $0.color == .white && $0.text == "0" })
  }

  @Test func theTitleHasR2() {
    func title(_ truth: [Double], _ predicted: [Double]) -> String {
      PredictedPicture(truth: truth, predicted: predicted, name: "mpg").figure.title
    }
    #expect(title([1, 2, 3], [1, 2, 3]) == "predicted against true, R2 1.000")
    #expect(title([1, 2, 3], [2, 2, 2]) == "predicted against true, R2 0.0")
    #expect(title([1, 2, 3], [3, 2, 1]) == "predicted against true, R2 -3.000")
    for (truth, predicted) in [
      ([2.0, 2], [1.0, 3]), ([1, 2], [.nan, 2]), ([1, 2], [.infinity, 2]),
    ] {
      #expect(title(truth, predicted) == "predicted against true")
    }
  }

  @Test func ofManyRowsSomeAreShownAndItIsSaid() throws {
    let many = (0..<53_940).map(Double.init)
    let figure = PredictedPicture(truth: many, predicted: many, name: "price").figure
    let scatter = try #require(figure.marks.compactMap { $0 as? Scatter }.first)
    #expect(scatter.points.count <= 5000 && scatter.points.count > 2500)
    #expect(figure.subtitle == "\(scatter.points.count) of 53940 rows shown")
    let few = PredictedPicture(truth: [1, 2], predicted: [1, 2], name: "y", rows: "training rows")
    #expect(few.figure.subtitle == "2 training rows")
  }

  @Test func strangeNumbersCanBeDrawn() {
    let figures = [
      PredictedPicture(truth: [.nan, .infinity], predicted: [1, -.infinity], name: "y").figure,
      PredictedPicture(truth: [5], predicted: [5], name: "y").figure,
      ImportancePicture(
        names: ["a", "b", "c"], importances: [.nan, 0, .infinity], spreads: [1, .nan, 0],
        label: "x"
      ).figure,
      HistoryPicture(costs: [.nan, 1], validation: [.nan, .nan], bestEpoch: 2).figure,
      ConfusionPicture(counts: [[0]], classNames: ["only"]).figure,
    ]
    for figure in figures {
      #expect(!drawn(figure).lines.contains { $0.contains("nan") || $0.contains("inf") })
    }
  }

  @Test func theMostImportantColumnIsOnTop() throws {
    let names = (0..<64).map { "column \($0)" }
    let picture = ImportancePicture(
      names: names, importances: (0..<64).map { Double(($0 * 31) % 64) }, label: "lost")
    #expect(picture.figure.subtitle == "the 30 most important of 64 columns")
    #expect(picture.figure.yAxis.scale.names.count == 30)
    // 31 * 33 mod 64 = 63.
    #expect(picture.figure.yAxis.scale.names.last == "column 33")
  }

  @Test func ofManyClassesThoseWithMistakesAreShown() throws {
    var counts = (0..<500).map { row in (0..<500).map { $0 == row ? 3 : 0 } }
    for wrong in 440..<500 { counts[wrong][(wrong * 7) % 60 + 440] += 1 }
    counts[2][499] += 5
    let names = (0..<500).map { "class\($0)" }
    let figure = ConfusionPicture(counts: counts, classNames: names).figure
    #expect(figure.subtitle.hasPrefix("the 60 of 500 classes with the most mistakes; colour: "))
    #expect(
      figure.xAxis.scale.names.count == 60
        && figure.yAxis.scale.names == figure.xAxis.scale.names.reversed())
    #expect(figure.xAxis.scale.names.prefix(2) == ["class2", "class440"])
    let cells = try #require(figure.marks.first as? Cells).rows
    #expect(cells.count == 60 && cells.allSatisfy { $0.count == 60 })
    // Class 2 is the upper row; its mistakes are in the last column.
    #expect(cells[59][59].text == "5" && cells[59][0].text == "3")
    #expect(drawn(figure).texts.contains { $0.text.hasPrefix("predicted (1 of ") })
  }

  @Test func validationHasACurveAndItsBestEpochAMark() throws {
    let figure = HistoryPicture(
      costs: [3, 2, 1], validation: [4, .nan, 5], bestEpoch: 1
    ).figure
    let lines = figure.marks.compactMap { $0 as? Line }
    #expect(lines.map(\.label) == ["training", "validation"])
    #expect(lines[1].points == [Point(x: 1, y: 4), Point(x: 3, y: 5)])
    let mark = try #require(figure.marks.compactMap { $0 as? Scatter }.last)
    #expect(mark.points == [Point(x: 1, y: 4)] && mark.label == "best, epoch 1")
  }

  @Test func partsThatDoNotFitEndTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = ConfusionPicture(counts: [[1, 2]], classNames: ["a"])
    }
    await #expect(processExitsWith: .failure) {
      _ = PredictedPicture(truth: [1], predicted: [], name: "y")
    }
    await #expect(processExitsWith: .failure) {
      _ = ImportancePicture(names: [], importances: [], label: "x")
    }
    await #expect(processExitsWith: .failure) {
      _ = HistoryPicture(costs: [1], validation: [1, 2])
    }
    await #expect(processExitsWith: .failure) { _ = HistoryPicture(costs: [1], epochs: []) }
    await #expect(processExitsWith: .failure) {
      _ = HistoryPicture(costs: [1], validation: [1], epochs: [5], bestEpoch: 1)
    }
  }
}
