import FileIO
import NN

extension Preparation {
  /// Why JSON is no preparation.
  public struct FormatError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, in one line.
    public let description: String
  }

  /// The preparation as a model file keeps it; `init(json:)` reads it back exactly.
  public var json: JSON {
    var target: [(key: String, value: JSON)] = [("columns", .strings(targetNames))]
    if case .classes(let names) = self.target { target.append(("classes", .strings(names))) }
    return .object([
      ("version", .number(1)),
      ("style", .string(style.rawValue)),
      ("missing", .string(missing.rawValue)),
      ("target", .object(target)),
      ("fileColumns", .strings(fileColumns)),
      ("features", .array(features.map(\.json))),
      ("inputScaling", inputScaling.json),
      ("targetScaling", targetScaling.json),
      ("columnReport", .strings(columnReport)),
      ("remarks", .strings(remarks)),
    ])
  }

  /// Reads what `json` has written.
  ///
  /// Throws `FormatError` that says which part is missing or makes no sense.
  public init(json: JSON) throws(FormatError) {
    let reader = PreparationPart(json, "preparation")
    let version = try reader.number("version")
    guard version == 1 else {
      throw FormatError(
        description: "preparation.version is \(version.shortest), and this program knows 1")
    }
    style = try reader.choice("style")
    missing = try reader.choice("missing")
    let part = try reader.part("target")
    targetNames = try part.strings("columns")
    guard !targetNames.isEmpty, Set(targetNames).count == targetNames.count else {
      throw part.error("columns", "must be different names")
    }
    if part.has("classes") {
      let names = try part.strings("classes")
      // Spelled as `key` spells them, classes are found by it.
      guard names.count > 1, names.map(\.key) == names, Set(names).count == names.count,
        targetNames.count == 1
      else { throw part.error("classes", "must be two different names or more, of one column") }
      target = .classes(names)
    } else {
      target = .numbers(targetNames)
    }
    fileColumns = reader.has("fileColumns") ? try reader.strings("fileColumns") : []
    features = []
    for feature in try reader.parts("features") {
      features.append(try FeatureColumn(feature))
    }
    guard !features.isEmpty, Set(features.map(\.name)).count == features.count,
      Set(features.map(\.name)).isDisjoint(with: targetNames)
    else { throw reader.error("features", "must be different columns and not the target's") }
    columnReport = try reader.strings("columnReport")
    remarks = try reader.strings("remarks")
    inputScaling = .identity(0)
    targetScaling = .identity(0)
    inputScaling = try reader.part("inputScaling").scaling(width: inputWidth)
    targetScaling = try reader.part("targetScaling").scaling(width: target.width)
  }
}
