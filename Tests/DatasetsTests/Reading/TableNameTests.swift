import Testing

@testable import Datasets

struct TableNameTests {
  /// A name is that of a folder: never one that is there already, never a hidden one.
  @Test(arguments: [
    ("a/points.csv", "points"), ("points", "points"), ("a.b.csv", "a.b"), ("..csv", "csv"),
    (".csv", "csv"), (".points.csv", "points"), ("...", "data"), ("..", "data"), ("/", "data"),
    ("", "data"), ("a/..csv/", "csv"), ("dir.d/e\u{301}.csv", "e\u{301}"), (".gz", "gz"),
    ("points.csv.gz", "points"), ("points.gz", "points"), ("-", "stdin"),
  ])
  func theNameComesFromThePath(path: String, expected: String) {
    #expect(Table.name(ofPath: path) == expected)
  }
}
