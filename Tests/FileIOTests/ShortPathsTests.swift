import FileIO
import Testing

/// Files' names in the key of a picture.
struct ShortPathsTests {
  @Test(
    arguments: [
      ("runs/a/history.csv runs/b/history.csv", "a b"), ("fast.csv slow.csv", "fast slow"),
      ("out/x/history.csv history.csv", "out/x history.csv"),
      ("a.csv ./a.csv b.csv", "a a_#2 b"), ("one.csv", "one"), ("a.csv b.tsv", "a.csv b.tsv"),
      ("a/1/h.csv b/2/h.csv", "a/1 b/2"), ("/ /", "/ /_#2"), ("- x.csv", "- x.csv"),
      ("a/b a/b/c", "b c"),
    ])
  func whatTellsThemApartIsLeft(paths: String, names: String) {
    let found = shortPaths(paths.split(separator: " ").map(String.init))
    #expect(found == names.split(separator: " ").map { String($0).replacing("_", with: " ") })
  }
}
