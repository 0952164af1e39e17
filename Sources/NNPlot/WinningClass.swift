import NN
import Plot

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FieldSamples {
  /// Of the logits of classes, samples x classes: the class that wins, how far it is ahead of the next, and
  /// how sure it is, as the logit of its probability.
  ///
  /// Of more than `mostShaded` classes it is not said how sure they are: 0.
  static func winningClasses(in logits: Matrix<Double>) -> FieldSamples {
    let (count, classes) = (logits.rows, logits.columns)
    var samples = FieldSamples(
      heights: Array(repeating: 0, count: count), regions: Array(repeating: 0, count: count),
      margins: Array(repeating: 0, count: count))
    logits.elements.withUnsafeBufferPointer { logits in
      for row in 0..<count {
        let start = row * classes
        var winner = 0
        var (best, second) = (logits[start], -Double.infinity)
        for index in 1..<classes {
          let logit = logits[start + index]
          if logit > best {
            (winner, second, best) = (index, best, logit)
          } else if logit > second {
            second = logit
          }
        }
        var others = 0.0
        if classes <= mostShaded {
          for index in 0..<classes where index != winner {
            others += exp(logits[start + index] - best)
          }
        }
        samples.regions[row] = Int32(winner)
        samples.margins[row] = max((best - second).drawable, 0)
        if classes <= mostShaded { samples.heights[row] = (-log(others)).drawable }
      }
    }
    return samples
  }

  private static let mostShaded = 100
}

extension Double {
  /// The number as a field can hold it: infinite ones, and what is no number, become finite.
  var drawable: Double { isNaN ? -1e300 : Swift.min(Swift.max(self, -1e300), 1e300) }
}
