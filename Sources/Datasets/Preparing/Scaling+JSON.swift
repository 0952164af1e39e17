import FileIO
import NN

extension Scaling {
  var json: JSON {
    .object([
      ("means", .array(means.map(JSON.number))),
      ("deviations", .array(deviations.map(JSON.number))),
    ])
  }
}

extension PreparationPart {
  /// A scaling of `width` columns.
  func scaling(width: Int) throws(Preparation.FormatError) -> Scaling {
    let (means, deviations) = (try numbers("means"), try numbers("deviations"))
    guard means.count == width else { throw error("means", "must be \(width) numbers") }
    guard deviations.count == width, deviations.allSatisfy({ $0 > 0 }) else {
      throw error("deviations", "must be \(width) numbers above 0")
    }
    return Scaling(means: means, deviations: deviations)
  }
}
