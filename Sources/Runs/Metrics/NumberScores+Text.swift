import FileIO
import NN

extension NumberScores {
  /// One line: `R2 0.871, RMSE 2.91 mpg, MAE 2.1, the mean alone 0`.
  public var summary: String {
    guard rows > 0 else { return "no rows to score" }
    guard targets.count == 1 else { return summaryOfSeveral }
    let target = targets[0]
    guard let rmse = target.rmse, let mae = target.mae else { return Self.noNumbers }
    let unit = target.unit.map { " \($0.printable)" } ?? ""
    let errors = "RMSE \(rmse.text(digits: 3))\(unit), MAE \(mae.text(digits: 3))"
    guard let r2 = target.r2, let trivial = target.trivialR2 else {
      let why = rows == 1 ? "there is one row" : "all targets are the same"
      return "\(errors), no R2 as \(why)"
    }
    return "R2 \(r2.text(digits: 3)), \(errors), the mean alone \(Self.trivialText(trivial))"
  }

  /// What is wrong with the model, if it is no better than the trivial answer.
  public var warning: String? {
    guard isBetterThanTrivial == false else {
      // The mean of other rows may be far from these, and then anything is better.
      return (r2 ?? 1) <= 0 ? "worse than the mean of these rows, which it does not know" : nil
    }
    // A target that cannot be told from its mean says nothing about the model.
    guard targets.contains(where: { $0.trivialRMSE != 0 }) else { return nil }
    let constant = targets.allSatisfy(\.hasConstantOutputs)
    let outputs = targets.compactMap { $0.outputs?.lowerBound.metricText }.joined(separator: ", ")
    let answers = targets.compactMap { $0.trivialAnswer?.metricText }.joined(separator: ", ")
    return "no better than always answering the mean\(targets.count > 1 ? "s" : "") \(answers)"
      + (constant && rows > 1 ? "; it answers \(outputs) for every row" : "")
  }

  /// The summary and all numbers about each target, in lines.
  public var text: String {
    guard rows > 0 else { return summary + "\n" }
    var table = TextTable(
      ["target", "r2", "rmse", "mae", "mean", "deviation", "r2 of mean", "outputs"])
    for (number, target) in targets.enumerated() {
      let values = [target.r2, target.rmse, target.mae, target.mean, target.deviation]
      table.add(
        [name(ofTarget: number) + (target.unit.map { " (\($0))" } ?? "")]
          + values.map { $0?.metricText ?? "-" } + [
            target.trivialR2.map(Self.trivialText) ?? "-",
            target.outputs.map { "\($0.lowerBound.metricText) to \($0.upperBound.metricText)" }
              ?? "-",
          ])
    }
    if targets.count > 1 {
      let values = [r2, value(of: .rmse), value(of: .mae)].map { $0?.metricText ?? "-" }
      table.add(["mean"] + values + ["", "", trivialR2.map(Self.trivialText) ?? "-", ""])
    }
    return "\(summary)\n" + (warning.map { "\($0)\n" } ?? "") + "\n\(rows) rows\n" + table.text
  }

  private static let noNumbers = "no score as an output or a target is no finite number"

  /// The most targets whose R2 is part of the summary.
  private static let mostInSummary = 5

  /// Units of several targets differ, so only R2 can be compared.
  private var summaryOfSeveral: String {
    guard targets.allSatisfy({ $0.rmse != nil }) else { return Self.noNumbers }
    guard let r2, let trivialR2 else { return "no R2 as all rows have the same targets" }
    let each = targets.indices.map { number in
      "\(name(ofTarget: number)) \(targets[number].r2?.text(digits: 3) ?? "-")"
    }
    return "R2 \(r2.text(digits: 3)), the mean of \(targets.count) targets"
      + (targets.count <= Self.mostInSummary ? " (\(each.joined(separator: ", ")))" : "")
      + ", the means alone \(Self.trivialText(trivialR2))"
  }

  private func name(ofTarget number: Int) -> String {
    targets[number].name.isEmpty ? "target \(number + 1)" : targets[number].name.printable
  }

  /// R2 of the trivial answer, which is at most 0 but for rounding.
  private static func trivialText(_ r2: Double) -> String {
    r2 > -0.0005 ? "0" : r2.text(digits: 3)
  }
}

extension TargetScore {
  /// Whether the outputs are all the same, next to what the targets differ by.
  fileprivate var hasConstantOutputs: Bool {
    guard let outputs, let deviation else { return false }
    return outputs.upperBound - outputs.lowerBound <= 1e-6 * deviation
  }
}
