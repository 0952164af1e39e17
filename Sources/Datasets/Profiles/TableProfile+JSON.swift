import FileIO

extension TableProfile {
  /// The profile for programs.
  public var json: JSON {
    .object([
      ("file", .string(file)),
      ("rows", .number(Double(rows))),
      ("duplicateRows", .number(Double(duplicateRows))),
      ("targets", .strings(targets)),
      ("classes", .array(classes.map(\.json))),
      ("sortedByTarget", .boolean(isSortedByTarget)),
      ("columns", .array(columns.map(\.json))),
      ("remarks", .strings(remarks)),
      ("complaints", .strings(complaints)),
    ])
  }
}

extension ColumnProfile {
  /// The profile of the column for programs.
  fileprivate var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("name", .string(name)), ("position", .number(Double(position))),
      ("unnamed", .boolean(isUnnamed)),
      ("kind", .string(kind.rawValue)), ("target", .boolean(isTarget)),
      ("missing", .number(Double(missing))), ("distinct", .number(Double(distinct))),
    ]
    if let numbers {
      members += [
        ("least", .number(numbers.least)), ("greatest", .number(numbers.greatest)),
        ("mean", .number(numbers.mean)), ("deviation", .number(numbers.deviation)),
        ("median", .number(numbers.median)),
      ]
    }
    if let dates {
      members += [("first", .string(dates.lowerBound)), ("last", .string(dates.upperBound))]
    }
    members += [
      ("commonest", .array(commonest.map(\.json))), ("findings", .strings(findings.map(\.word))),
      ("notes", .strings(findings.map(\.description))),
      ("advice", advice.map(JSON.string) ?? .null),
    ]
    return .object(members)
  }
}

extension ColumnProfile.Count {
  fileprivate var json: JSON {
    .object([("value", .string(value)), ("count", .number(Double(count)))])
  }
}
