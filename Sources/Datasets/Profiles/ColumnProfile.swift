/// What a column of a table holds.
public struct ColumnProfile: Equatable, Sendable {
  /// Something about a column that its user should know.
  public enum Finding: Equatable, Sendable {
    /// Its cells are all alike.
    case constant
    /// It is the target once more.
    case copyOfTarget
    /// It is the target in another unit.
    case proportionalToTarget
    /// Each of its values stands for one class and the other way round.
    case tellsTarget
    /// It numbers the rows.
    case index
    /// It names the rows.
    case identifier
    /// It numbers the rows, and their order tells the target.
    case orderTellsTarget
    /// No cell holds anything.
    case empty
    /// Hardly a cell holds anything.
    case nearlyAllMissing
    /// It is the named column once more.
    case copy(of: String)
    /// Each of its values stands for one of the named column and the other way round.
    case oneToOne(with: String)
    /// A number that repeats, written as the first part says in so many rows, is far from all others.
    case sentinel(String, rows: Int)
    /// Its words are numbers with a unit or separators. The text says how to write them.
    case numbersAsWords(String)
  }

  /// A value and the number of its rows.
  public struct Count: Equatable, Sendable {
    /// The value.
    public let value: String
    /// How many rows have it.
    public let count: Int
  }

  /// Its name.
  public let name: String
  /// Its position in the file, from 1.
  public let position: Int
  /// Whether the header leaves it without a name.
  public let isUnnamed: Bool
  /// What its cells are.
  public let kind: ColumnKind
  /// Whether it is a target.
  public let isTarget: Bool
  /// How many cells are missing.
  public let missing: Int
  /// How many different values the others have.
  public let distinct: Int
  /// What is known of its numbers; nil: it has none.
  public let numbers: NumberSummary?
  /// The first and the last of its dates, as written; nil: it has none.
  public let dates: ClosedRange<String>?
  /// Its commonest words, or classes of the target, with their counts.
  public let commonest: [Count]
  /// What its user should know.
  public internal(set) var findings: [Finding]

  /// What to do about the findings; nil: nothing.
  public var advice: String? {
    findings.compactMap { finding -> String? in
      switch finding {
      case .constant, .empty, .index, .identifier: nil
      case .copyOfTarget, .proportionalToTarget, .tellsTarget:
        "--ignore \(name) unless it is known beforehand"
      case .orderTellsTarget: "keep it out of --features"
      case .nearlyAllMissing: "--ignore \(name) if the gaps say nothing"
      case .copy: "--ignore \(name)"
      case .oneToOne: "--ignore \(name)"
      case .sentinel: "empty these cells if they stand for no value"
      case .numbersAsWords(let advice): advice
      }
    }.first
  }
}

extension ColumnProfile.Finding: CustomStringConvertible {
  /// The finding in a few words.
  public var description: String {
    switch self {
    case .constant: "constant: left out"
    case .copyOfTarget: "a copy of the target"
    case .proportionalToTarget: "the target in another unit"
    case .tellsTarget: "tells the target one to one"
    case .index: "a running number: left out"
    case .identifier: "names the rows: left out"
    case .orderTellsTarget: "the order of the rows tells the target"
    case .empty: "empty: left out"
    case .nearlyAllMissing: "nearly all missing"
    case .copy(let name): "a copy of \(name.quoted)"
    case .oneToOne(let name): "one to one with \(name.quoted)"
    case .sentinel(let value, let rows):
      "\(value) in \(rows.of("row")), far from all others, perhaps means missing"
    case .numbersAsWords: "perhaps numbers written as words"
    }
  }

  /// The finding as a word for programs.
  public var word: String {
    switch self {
    case .constant: "constant"
    case .copyOfTarget: "copy-of-target"
    case .proportionalToTarget: "proportional-to-target"
    case .tellsTarget: "tells-target"
    case .index: "index"
    case .identifier: "identifier"
    case .orderTellsTarget: "order-tells-target"
    case .empty: "empty"
    case .nearlyAllMissing: "nearly-all-missing"
    case .copy: "copy"
    case .oneToOne: "one-to-one"
    case .sentinel: "sentinel"
    case .numbersAsWords: "numbers-as-words"
    }
  }
}
