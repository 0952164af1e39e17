import FileIO
import NN

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The scores of predicted probabilities of classes.
public struct ProbabilityScores: Equatable, Sendable {
  /// See `Metric.logLoss`.
  public let logLoss: Double
  /// See `Metric.auc`; nil: all rows are of one class.
  public let auc: Double?
  /// See `Metric.brier`.
  public let brier: Double
  /// How often predictions are right, next to their probabilities.
  public let calibration: Calibration

  /// The scores of `probabilities`, samples x classes, or one column with those of the second of two
  /// classes; `predicted` and `targets` are numbers of classes. Nil if there are no rows, or if a
  /// probability is not from 0 to 1. Precondition: counts fit, and numbers of classes are below
  /// `classes`.
  init?<S: Scalar>(
    _ probabilities: Matrix<S>, predicted: [Int], targets: [Int], classes: Int
  ) {
    let (rows, columns) = (probabilities.rows, probabilities.columns)
    require(
      columns == classes || columns == 1 && classes == 2,
      "\(columns) columns of probabilities for \(classes) classes")
    require(rows == targets.count, "\(rows) rows of probabilities for \(targets.count) targets")
    // In single precision a softmax may exceed 1 a little.
    let elements = Matrix<Double>(probabilities).elements
    guard rows > 0, elements.allSatisfy({ $0 >= 0 && $0 <= 1.0001 }) else { return nil }

    let single = columns == 1
    func probability(_ row: Int, _ number: Int) -> Double {
      guard single else { return elements[row * columns + number] }
      return number == 1 ? elements[row] : 1 - elements[row]
    }

    let least = Double(S.ulpOfOne)
    var (logarithms, squares) = (0.0, 0.0)
    for row in 0..<rows {
      logarithms -= log(min(max(probability(row, targets[row]), least), 1 - least))
      // Of two classes, both squares are the same: half of their sum.
      for number in (classes == 2 ? 1 : 0)..<classes {
        let error = probability(row, number) - (targets[row] == number ? 1 : 0)
        squares += error * error
      }
    }
    logLoss = logarithms / Double(rows)
    brier = squares / Double(rows)

    let areas = (classes == 2 ? 1 : 0)..<classes
    let values = areas.compactMap { number in
      RankedRows(
        scores: (0..<rows).map { probability($0, number) }, isOfClass: targets.map { $0 == number }
      ).area
    }
    auc = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    calibration = Calibration(
      probabilities: (0..<rows).map { min(probability($0, predicted[$0]), 1) },
      isRight: zip(predicted, targets).map { $0 == $1 })
  }
}
