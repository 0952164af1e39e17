import Datasets
import FileIO

extension Recipe {
  /// All settings as an object, defaults written out.
  ///
  /// Of the spirals and of rows in memory, which are not prepared, how columns are prepared is left out
  /// where nothing is said of it.
  public var json: JSON {
    .object([("data", .string(dataWords))] + dataMembers + Self.fields.members(of: self))
  }

  /// The recipe in `json`. What is missing has its default. Throws `RecordError` for keys that are not
  /// known, for values that are wrong, and for rows in memory, which no record holds.
  public init(json: JSON) throws(RecordError) { try self.init(RecordValue(json)) }

  init(_ value: RecordValue) throws(RecordError) {
    let members = try value.members(of: "recipe")
    let data = members.first { $0.key == "data" }
    let words = data.map { $0.value.text } ?? Self.spirals
    guard let words, !words.isEmpty else {
      throw RecordError(line: data?.line, message: "data: give a file, or spirals")
    }
    if words.hasPrefix(Self.memory) {
      throw RecordError(
        line: data?.line,
        message: "data: \(words): a program made these rows; repeat the run in that program")
    }
    let isSpirals = words == Self.spirals
    var spirals = SpiralSettings()
    var reading = ReadingOptions()
    self.init(data: isSpirals ? spirals.source : .table(path: words))
    var lines: [String: Int] = [:]
    for member in members where member.key != "data" {
      lines[member.key] = member.line
      if try Self.fields.set(&self, member) { continue }
      if try Self.preparationFields.set(&preparation, member) { continue }
      if isSpirals {
        if try SpiralSettings.fields.set(&spirals, member) { continue }
      } else if try Self.readingFields.set(&reading, member) {
        continue
      }
      throw Self.unknown(member, isSpirals: isSpirals)
    }
    self.data = isSpirals ? spirals.source : .table(path: words, reading: reading)
    do throws(RecipeError) { try check() } catch {
      throw RecordError(line: lines[error.setting.key], message: "\(error.withKey)")
    }
  }

  private static func unknown(_ member: RecordValue.Member, isSpirals: Bool) -> RecordError {
    let (spirals, reading) = (SpiralSettings.fields.map(\.key), readingFields.map(\.key))
    if isSpirals, reading.contains(member.key) {
      return RecordError(
        line: member.line, message: "\(member.key) is for files; the spirals are made, not read")
    }
    if !isSpirals, spirals.contains(member.key) {
      return RecordError(
        line: member.line, message: "\(member.key) is for the spirals; leave it out with a file")
    }
    return .unknownKey(
      member,
      known: ["data"] + (isSpirals ? spirals : reading) + preparationFields.map(\.key)
        + fields.map(\.key))
  }

  private static var spirals: String { "spirals" }
  private static var memory: String { "rows in memory: " }

  private var dataWords: String {
    switch data {
    case .spirals: Self.spirals
    case .dataset(let dataset): Self.memory + dataset.name
    // A file of the name of other data is reached as the command reaches it.
    case .table(let path, _):
      path == Self.spirals || path.hasPrefix(Self.memory) ? "./\(path)" : path
    }
  }

  private var dataMembers: [(key: String, value: JSON)] {
    let prepared = Self.preparationFields.members(of: preparation)
    if case .table(_, let reading) = data {
      return Self.readingFields.members(of: reading) + prepared
    }
    let said = preparation == Recipe(data: data).preparation ? [] : prepared
    guard case .spirals(let points, let noise, let twist) = data else { return said }
    return SpiralSettings.fields.members(
      of: SpiralSettings(points: points, noise: noise, twist: twist)) + said
  }
}

extension RecipeError {
  /// The same with the setting as records call it.
  fileprivate var withKey: String {
    "\(setting.key)\(value.map { " \($0)" } ?? ""): \(message)"
  }
}

extension RecipeError.Setting {
  /// Its key in a record.
  fileprivate var key: String { rawValue.split(separator: "-").joined(separator: "_") }
}
