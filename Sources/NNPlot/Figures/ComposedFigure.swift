import NN
import Plot

/// Several figures of a network on one page.
struct ComposedFigure: NetworkFigure {
  let rows: [[any NetworkFigure]]

  var dataNeed: DataNeed {
    let needs = rows.joined().map(\.dataNeed)
    return needs.contains(.required) ? .required : needs.contains(.optional) ? .optional : .none
  }

  var heeded: Set<FigureSetting> {
    rows.joined().reduce(into: []) { $0.formUnion($1.heeded) }
  }

  var usesPlane: Bool { rows.joined().contains { $0.usesPlane } }

  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S> {
    ComposedPage(
      rows: try rows.map { try $0.map { try $0.picture(of: subject) } }, subject: subject)
  }
}

/// The page of several figures: what counts stands once, in its title.
private struct ComposedPage<S: Scalar>: NetworkPage {
  let rows: [[any NetworkPage<S>]]
  let subject: NetworkSubject<S>

  /// Of more rows, the share that is right takes too long for each frame.
  private static var mostJudged: Int { 50_000 }

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    let state = stateTitle(epoch: moment.epoch, cost: moment.cost)
    var summary = ""
    let panels = rows.map { row in
      row.map { picture -> Page.Panel in
        var page = picture.page(network, at: moment).mapped { figure in
          var figure = figure
          if figure.title == state { figure.title = "" }
          return figure
        }
        if page.title == state { page.title = "" }
        if summary.isEmpty { summary = page.summary }
        if page.rows.count == 1, page.rows[0].count == 1, page.title.isEmpty {
          return page.rows[0][0]
        }
        return .page(page)
      }
    }
    var page = Page(
      title: moment.counter + accuracy(network), rows: panels, theme: subject.style.theme)
    page.hasLeftTitle = true
    page.summary = summary
    return page
  }

  /// The share of rows of the right class, behind the counter; empty where there are no classes.
  private func accuracy(_ network: Sequential<S>) -> String {
    guard (1...Self.mostJudged).contains(subject.inputs.rows), !subject.task.classNames.isEmpty,
      let right = subject.task.rightRows(
        outputs: subject.scalings.outputs(of: network, for: subject.inputs),
        targets: subject.targets)
    else { return "" }
    let tenths = (1000 * Double(right) / Double(subject.inputs.rows)).rounded()
    return ", accuracy \(Int(tenths) / 10).\(Int(tenths) % 10) %"
  }
}

extension TrainingMoment {
  /// The epoch and the cost in texts of the same lengths at each moment of a training, so that nothing
  /// moves from frame to frame.
  fileprivate var counter: String {
    let digits = String(epoch)
    let width = epochs.map { String($0).count } ?? digits.count
    // As wide as a digit.
    let space = String(repeating: "\u{2007}", count: max(width - digits.count, 0))
    return "epoch \(space)\(digits), cost \(costText(cost))"
  }
}
