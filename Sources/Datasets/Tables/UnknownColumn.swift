import NN

/// The message about a name that no column has.
func unknownColumn(_ name: String, in table: Table) -> String {
  unknownColumn(name, among: table.columns.map(\.name))
}

/// The message about a name that is none of `names`.
func unknownColumn(_ name: String, among names: [String]) -> String {
  let lower = name.lowercased()
  // Any one letter is near any other, and so are x1 and x2: of such names only the case may differ.
  let near =
    names.first { $0.lowercased() == lower }
    ?? nearest(to: name, of: names.filter { max($0.count, name.count) > 2 })
  let hint = near.map { ", did you mean \($0.quoted)?" } ?? ";"
  return "there is no column \(name.quoted)\(hint) the columns are \(names.listed())"
}
