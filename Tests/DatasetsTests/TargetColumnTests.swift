import Datasets
import TestSupport
import Testing

struct TargetColumnTests {
  private func dataset(_ fields: [String], _ kind: TargetKind) throws -> Dataset {
    let folder = try TemporaryFolder()
    let rows = fields.enumerated().map { "\($0),\($1)\n" }.joined()
    let path = try folder.write("a,kind\n" + rows, to: "t.csv")
    return try Dataset(path: path, targets: kind)
  }

  @Test func classesBecomeAColumnEach() throws {
    let data = try dataset(["red", " blue ", "\"a, b\"", "red"], .classes())
    #expect(data.classNames == ["a, b", "blue", "red"])
    #expect(data.targets == [[0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 0, 1]])
  }

  @Test func numbersAreInTheirOwnOrder() throws {
    let data = try dataset(["10", "9", "-1", "10", "9", "-1"], .classes())
    #expect(data.classNames == ["-1", "9", "10"])
    #expect(data.targets.elements.prefix(3) == [0, 0, 1])
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let fields = ["é", "z", "Z", "青", "α", "a"]
    let names = try dataset(fields, .classes()).classNames
    #expect(try dataset(fields.reversed(), .classes()).classNames == names)
    #expect(names == ["Z", "a", "z", "é", "α", "青"])
  }

  @Test func twoClassesAreTheEndsOfARange() throws {
    let data = try dataset(["yes", "no", "yes"], .twoClasses(at: -1...1))
    #expect(data.classNames == ["no", "yes"] && data.targets == [[1], [-1], [1]])
    let numbers = try dataset(["0.5", "0"], .twoClasses(at: 0...1))
    #expect(numbers.classNames.isEmpty && numbers.targets == [[0.5], [0]])
  }

  @Test func knownClassesKeepTheirPlaces() throws {
    let data = try dataset(["b", "b"], .classes(names: ["c", "b", "a"]))
    #expect(data.classNames == ["c", "b", "a"] && data.targets == [[0, 1, 0], [0, 1, 0]])
  }

  @Test(arguments: [
    (["x", "x"], TargetKind.classes(), "t.csv:3:2: column 'kind' has one class only, 'x'"),
    (["x", ""], .classes(), "t.csv:3:2: no class in column 'kind'"),
    (["x", "q"], .classes(names: ["x", "y"]), "the class 'q', the model knows 'x', 'y'"),
    (["1.5", "2.5", "3.5"], .classes(), "3 different numbers in 3 rows"),
    (["x", "y", "z"], .twoClasses(at: 0...1), "t.csv:4:2: 'z' in column 'kind' is a third class"),
    (["x", "1"], .twoClasses(at: 0...1), "t.csv:3:2: '1' in column 'kind' is a number among"),
    (["1", "x"], .twoClasses(at: 0...1), "--loss cross-entropy"),
    (["x"], .numbers(), "'x' in column 'kind' is not a number"),
  ])
  func wrongTargetsAreNamed(fields: [String], kind: TargetKind, words: String) {
    #expect {
      try dataset(fields, kind)
    } throws: {
      $0 is TableError && "\($0)".contains(words)
    }
  }

  @Test func tooManyClassesAreRefused() {
    #expect(throws: TableError.self) {
      try dataset((0...Dataset.mostClasses).map { "c\($0)" }, .classes())
    }
  }
}

struct CSVFieldTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""),
    ("two\nlines", "\"two\nlines\""),
  ])
  func fieldsAreQuotedWhereTheyMustBe(text: String, field: String) {
    #expect(text.csvField == field)
  }
}
