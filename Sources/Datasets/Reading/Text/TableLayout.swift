/// The columns of a table in a text.
struct TableLayout: Equatable {
  /// The names of the columns: those of the header, or x1, x2, ... by their position.
  var names: [String]
  /// Whether the file gives each column its name.
  var isNamed: [Bool]
  var hasHeader: Bool
  /// Whether rows may have one more field, an empty one, as every line ends in a separator.
  var allowsEmptyLastField = false
}

extension TableLayout {
  /// The columns that `header` names, or that `width` fields have. An empty name is none.
  init(header: [String]?, width: Int) {
    hasHeader = header != nil
    let given = header ?? Array(repeating: "", count: width)
    isNamed = given.map { !$0.isEmpty }
    let taken = Set(given)
    names = given.enumerated().map { index, name in
      guard name.isEmpty else { return name }
      var name = "x\(index + 1)"
      while taken.contains(name) { name += "_" }
      return name
    }
  }

  /// The index of the first column that has the name of an earlier one, and of that; nil: none.
  var duplicate: (index: Int, earlier: Int)? {
    var indices = [String: Int](minimumCapacity: names.count)
    for (index, name) in names.enumerated() {
      if let earlier = indices.updateValue(index, forKey: name) { return (index, earlier) }
    }
    return nil
  }
}
