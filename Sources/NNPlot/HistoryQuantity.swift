/// What a column of a history holds: of which rows of the data, and which quantity.
///
/// A name's words are parted by `_`, `-`, `.`, `/` or blanks. The first or the last of them says of which rows
/// it is: `validation`, `valid`, `val`, `eval` and `dev` of those held out, `test` of the test's, `train` and
/// `training` or none of those trained on. The others are the quantity, without an `epoch` at the end.
/// `validation_cost`, `val_loss`, `loss_valid` and `train_loss_epoch` are of this kind.
public struct HistoryQuantity: Hashable, Sendable {
  /// The rows that a number is taken of.
  public enum Rows: String, CaseIterable, Sendable {
    case training, validation, test
  }

  /// How a quantity is drawn.
  enum Kind: Hashable {
    /// What training makes small, or another number of which equal factors matter.
    case cost
    /// From 0 to 1, and 1 is best.
    case share
    /// A learning rate or the length of a gradient, of which only factors matter.
    case size
    /// Anything else.
    case other
  }

  public let rows: Rows
  /// The quantity in words: `cost`, `balanced accuracy`.
  public let name: String
  let kind: Kind

  /// The quantity of the column `column`.
  public init(column: String) {
    var words = column.lowercased().split { "_-./ ".contains($0) }.map(String.init)
    var rows = Rows.training
    for place in [words.startIndex, words.endIndex - 1] where words.count > 1 {
      guard let found = Self.rows[words[place]] else { continue }
      rows = found
      words.remove(at: place)
      break
    }
    if words.count > 1, words.last == "epoch" { words.removeLast() }
    self.rows = rows
    name = words.isEmpty ? column : words.joined(separator: " ")
    kind = Self.kind(words)
  }

  /// Whether both are one quantity, of the same rows or of others: `loss` is another word for `cost`.
  func isSameQuantity(as other: HistoryQuantity) -> Bool {
    Self.synonyms[name] ?? name == Self.synonyms[other.name] ?? other.name
  }

  private static func kind(_ words: [String]) -> Kind {
    let words = Set(words)
    if words.contains("lr") || words.isSuperset(of: ["learning", "rate"]) { return .size }
    if !words.isDisjoint(with: ["grad", "gradient"]), words.contains("norm") { return .size }
    if !words.isDisjoint(with: shares) { return .share }
    return words.isDisjoint(with: costs) ? .other : .cost
  }

  private static let rows: [String: Rows] = [
    "train": .training, "training": .training, "validation": .validation, "valid": .validation,
    "val": .validation, "eval": .validation, "dev": .validation, "test": .test,
  ]
  private static let synonyms = ["loss": "cost", "acc": "accuracy", "lr": "learning rate"]
  private static let shares: Set = [
    "accuracy", "acc", "f1", "auc", "auroc", "auprc", "precision", "recall", "sensitivity",
    "specificity", "iou", "dice", "r2",
  ]
  private static let costs: Set = [
    "cost", "loss", "brier", "mse", "rmse", "mae", "error", "perplexity", "nll",
  ]
}
