extension Table {
  /// The table with another name for the column `name`. Throws `TableError` if there is no such column.
  public func renaming(_ name: String, to other: String) throws(TableError) -> Table {
    guard let index = columns.firstIndex(where: { $0.name == name }) else {
      throw TableError(
        file: file, line: 1,
        message:
          "there is no column \(name.quoted); the columns are \(columns.map(\.name).listed())")
    }
    var table = self
    table.columns.removeAll { $0.name == other && $0.position != columns[index].position }
    guard let place = table.columns.firstIndex(where: { $0.name == name }) else { return table }
    table.columns[place].name = other
    return table
  }
}
