import FileIO
import NN

extension Dataset {
  /// The rows as the text of a CSV file (RFC 4180, with LF): a header, then for each row its features
  /// and its target.
  ///
  /// Numbers are the shortest that read back to the same bits, whole ones without a point. A target
  /// that stands for a class is the class's name.
  public var csv: String {
    var text = (featureNames + [targetName]).map(\.csvField).joined(separator: ",") + "\n"
    let names = classNames.map(\.csvField)
    for row in 0..<inputs.rows {
      for column in 0..<inputs.columns { text += shortest(inputs[row, column]) + "," }
      if names.isEmpty {
        text += shortest(targets[row, 0])
      } else {
        let isOneHot = targets.columns > 1
        text += names[isOneHot ? targets.largestColumn(inRow: row) : Int(targets[row, 0])]
      }
      text += "\n"
    }
    return text
  }
}

/// The shortest text that reads back to `number`.
private func shortest(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
