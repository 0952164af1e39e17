import FileIO

extension PreparationOptions {
  /// The options with the names of columns as users type them taken apart.
  ///
  /// `a,b` are two columns, unless the table has one of that name. A `-c` among the features means
  /// all columns but c; so it is one to ignore, and if there are no others, all are features.
  public func resolvingNames(in table: Table) -> PreparationOptions {
    let known = Set(table.columns.map(\.name))
    func names(_ words: [String]) -> [String] {
      words.flatMap { word in
        known.contains(word)
          ? [word]
          : word.split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty }
      }
    }
    var result = self
    result.targets = names(targets)
    result.ignored = names(ignored)
    guard let features else { return result }
    let typed = names(features)
    func isLeftOut(_ name: String) -> Bool { name.hasPrefix("-") && !known.contains(name) }
    result.ignored += typed.filter(isLeftOut).map { String($0.dropFirst()) }
    let kept = typed.filter { !isLeftOut($0) }
    result.features = kept.isEmpty ? nil : kept
    return result
  }
}
