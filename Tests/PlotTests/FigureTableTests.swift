import Plot
import Testing

@Suite struct FigureTableTests {
  private typealias Column = FigureTable.Column

  @Test func aTableIsAFileOfCommas() {
    let table = FigureTable([
      Column("a,b", numbers: [1, 0.1, .infinity]), Column("say \"x\"", texts: ["", "y,z", "w"]),
      Column("c", [.none, .number(.leastNonzeroMagnitude), .text("t")]),
    ])
    #expect(table.csv == "\"a,b\",\"say \"\"x\"\"\",c\n1,,\n0.1,\"y,z\",5e-324\ninf,w,t\n")
  }

  @Test func columnsOfOneNameAreToldApart() {
    let table = FigureTable([
      Column("x", numbers: [1]), Column("x", numbers: [2]), Column("x", numbers: [3]),
    ])
    #expect(table.columns.map(\.name) == ["x", "x 2", "x 3"])
  }

  @Test func tablesOfSeveralMarksAreStacked() {
    var figure = Figure()
    figure.xAxis = Axis(label: "rate")
    figure.yAxis = Axis(label: "cost")
    let gap = Point(x: .nan, y: .nan)
    figure.marks = [
      Scatter([Point(x: 1, y: 2)], style: MarkerStyle(fill: .black), label: "data"),
      Line([Point(x: 0, y: 0), gap, Point(x: 3, y: 4)], color: .black),
    ]
    figure.strip = Strip(
      yAxis: Axis(label: "residual"),
      marks: [Scatter([Point(x: 1, y: 5)], style: MarkerStyle(fill: .black))])
    #expect(
      figure.shownTable?.csv
        == "series,rate,cost,residual\ndata,1,2,\n2,0,0,\n2,3,4,\n3,1,,5\n")
  }

  @Test func barsAndCellsBearTheirNames() {
    let axes = TableAxes(
      x: Axis(label: "fall", scale: .categories(["p", "q"])),
      y: Axis(label: "column", scale: .categories(["u", "v"])))
    let cells = Cells([[Cells.Cell(.white, text: "5"), Cells.Cell(.white)], []])
    #expect(cells.table(axes)?.csv == "column,fall,value\nu,p,5\n")
    let numbers = TableAxes(x: Axis(label: "fall"), y: axes.y)
    let bars = Bars([0.5, -1], spreads: [0.1, 0.2], color: .black)
    #expect(bars.table(numbers)?.csv == "column,fall,spread\nu,0.5,0.1\nv,-1,0.2\n")
  }

  @Test func gridsAreARowAPoint() {
    let grid = Grid(xRange: 0...1, yRange: 0...2, columns: 2, rows: 2, values: [1, 2, 3, 4])
    let contour = FilledContour(grid, levels: [0, 1], scale: .viridis)
    let axes = TableAxes(x: Axis(label: "a"), y: Axis())
    #expect(contour.table(axes)?.csv == "a,y,value\n0,0,1\n1,0,2\n0,2,3\n1,2,4\n")
  }

  @Test func panelsAreNamedByTitleOrPlace() {
    func figure(_ title: String) -> Figure {
      var figure = Figure(title: title)
      figure.marks = [Line([Point(x: 0, y: 1)], color: .black)]
      return figure
    }
    let page = Page(figures: [[figure("a"), figure("")], [figure("a")]])
    let panels = page.shownTable?.columns.first
    #expect(panels?.name == "panel")
    #expect(panels?.values == [.text("a"), .text("panel 2"), .text("a, panel 3")])
    #expect(Page(Figure(title: "empty")).shownTable == nil)
  }

  @Test func aFigureMaySayItsOwnNumbers() {
    var figure = Figure()
    figure.marks = [Line([Point(x: 0, y: 1)], color: .black)]
    figure.table = { FigureTable([Column("own", numbers: [7])]) }
    #expect(Page(figure).shownTable?.csv == "own\n7\n")
  }
}
