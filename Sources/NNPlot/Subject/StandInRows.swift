import NN
import Plot

/// Rows that stand in for data that is not given: they span what was usual among the rows that a network was
/// trained on, as its scaling knows it.
enum StandInRows {
  /// How far they reach from the means, in standard deviations.
  private static let deviations = 2.5
  /// The rows along each of two columns.
  private static let side = 15

  /// What a picture says of them.
  static func note(_ scaling: Scaling) -> String {
    scaling.isIdentity
      ? "no rows: from -2.5 to 2.5, as the model does not know which values are usual"
      : "no rows: over the mean of those it was trained on, and 2.5 deviations around it"
  }

  /// Two rows, below and above the means. Columns without a scaling, such as those of categories, are 0.
  static func ends(_ scaling: Scaling) -> Matrix<Double> {
    let isScaled = !scaling.isIdentity
    func row(_ count: Double) -> [Double] {
      zip(scaling.means, scaling.deviations).map { mean, deviation -> Double in
        isScaled && mean == 0 && deviation == 1 ? 0 : mean + count * deviation
      }
    }
    return Matrix(
      rows: 2, columns: scaling.means.count, elements: row(-deviations) + row(deviations))
  }

  /// Rows all over the plane of two columns, or along the only one.
  static func over(_ scaling: Scaling, _ axes: PlaneAxes) -> Matrix<Double> {
    let ends = ends(scaling)
    let moved: [Int]
    switch axes {
    case .columns(let first, let second): moved = ends.columns > 1 ? [first, second] : [0]
    case .principalComponents: return ends
    }
    let shares = (0.0...1.0).evenlySpaced(side)
    let places: [[Double]] =
      moved.count == 1 ? shares.map { [$0] } : shares.flatMap { y in shares.map { [$0, y] } }
    var elements: [Double] = []
    for place in places {
      for column in 0..<ends.columns {
        let share = moved.firstIndex(of: column).map { place[$0] } ?? 0.5
        elements.append(ends[0, column] * (1 - share) + ends[1, column] * share)
      }
    }
    return Matrix(rows: places.count, columns: ends.columns, elements: elements)
  }
}

extension NetworkSubject {
  /// The subject with rows that stand in for data, and the network's own outputs as their targets.
  var standingIn: NetworkSubject {
    var subject = self
    subject.inputs = StandInRows.over(scalings.inputs, axes)
    subject.targets = scalings.outputs(of: network, for: subject.inputs)
    subject.style.settings.hasPoints = false
    return subject
  }
}

/// A picture whose rows only stand in for data: it shows none of them, and says so.
struct RowlessPage<S: Scalar>: NetworkPage {
  let base: any NetworkPage<S>
  /// What it says.
  let note: String

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page {
    base.page(network, at: moment).mapped { figure in
      var figure = figure.withoutPoints
      // Residuals, and the rows of classes.
      figure.strip = nil
      figure.heeded.remove(.points)
      if figure.title.hasPrefix("epoch") { figure.title = "epoch \(moment.epoch)" }
      let plane = figure.subtitle
      figure.subtitle = [note, plane].filter { !$0.isEmpty }.joined(separator: "; ")
      figure.summary = ""
      return figure
    }
  }
}
