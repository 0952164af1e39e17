import FileIO
import NN

/// How the cells of a table become numbers for a network, and its outputs values of the table again.
///
/// It is learned from a table once. A model keeps it, and so prepares other tables in the same way,
/// whatever the order of their columns.
public struct Preparation: Equatable, Sendable {
  /// What the targets are.
  public internal(set) var target: TargetPreparation
  /// The names of the target columns.
  public internal(set) var targetNames: [String]
  /// The names of all columns of the table that this was learned from, in their order: also those of
  /// the targets and of the columns left out. So a copy of its file without a header can be read by
  /// position. Empty: they are not known, as in a model of an older version.
  public internal(set) var fileColumns: [String]
  /// What brings the encoded columns to a mean of 0 and a deviation of 1: numbers and days, while
  /// columns of 0 and 1 and angles stay as they are.
  public internal(set) var inputScaling: Scaling
  /// What brings targets to a mean of 0 and a deviation of 1: numbers, while indices of classes stay
  /// as they are.
  public internal(set) var targetScaling: Scaling
  /// What was done to each column of the table that is no target, one line each.
  public internal(set) var columnReport: [String]
  /// What is to be said about the targets and the rows, one line each.
  public internal(set) var remarks: [String]

  var style: PreparationOptions.Style
  var missing: PreparationOptions.Missing
  var features: [FeatureColumn]

  /// How many encoded columns there are.
  public var inputWidth: Int { features.reduce(0) { $0 + $1.encoding.width } }

  /// The names of the encoded columns, such as `sex = male`, `age`, `age missing`, `date: month sin`.
  public var inputNames: [String] { features.flatMap { $0.encoding.names($0.name) } }

  /// For each column of the table that is used, the encoded columns made of it.
  public var sources: [(name: String, inputs: Range<Int>)] {
    var first = 0
    return features.map { feature in
      defer { first += feature.encoding.width }
      return (feature.name, first..<first + feature.encoding.width)
    }
  }

  /// The columns of the table that are used, and whether each must hold numbers.
  public var sourceColumns: [(name: String, wantsNumbers: Bool)] {
    features.map { feature in
      if case .number = feature.encoding { return (feature.name, true) }
      return (feature.name, false)
    }
  }

  /// The same columns and classes, with medians and scalings of the rows `rows` of `table`.
  ///
  /// It serves folds. Precondition: the table has the columns that this was learned from.
  public func refitted(_ table: Table, rows: [Int]) -> Preparation {
    var result = self
    for index in features.indices {
      guard let column = table.column(named: features[index].name) else { continue }
      result.features[index].encoding = features[index].encoding.refitted(column.values, rows: rows)
    }
    result.fitScalings(table, rows: rows)
    return result
  }

  /// Sets both scalings from the given rows.
  mutating func fitScalings(_ table: Table, rows: [Int]) {
    let width = inputWidth
    inputScaling = .identity(width)
    targetScaling = .identity(target.width)
    guard style == .standard else { return }
    let isScaled = features.flatMap(\.encoding.isScaled)
    inputScaling = Scaling(standardizing: encoded(table, rows: rows).elements, isScaled: isScaled)
    if case .numbers(let names) = target {
      let values = targets(table, rows: rows)
      targetScaling = Scaling(
        standardizing: values.elements, isScaled: names.map { _ in true })
    }
  }
}

extension Table {
  /// The first column of the given name; nil: there is none.
  public func column(named name: String) -> TableColumn? { columns.first { $0.name == name } }
}
