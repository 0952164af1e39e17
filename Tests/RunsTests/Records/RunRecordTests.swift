import Datasets
import FileIO
import NN
import TestSupport
import Testing

@testable import Runs

struct RunRecordTests {
  /// A recipe for a table with no setting as it is by default.
  private static func changed() -> Recipe {
    var reading = ReadingOptions()
    reading.header = .present
    reading.separator = "\t"
    reading.decimal = ","
    reading.encoding = .latin1
    reading.skipsBadRows = true
    var recipe = Recipe(data: .table(path: "a b/päth: #1.csv", reading: reading))
    recipe.preparation.targets = ["yes", "a, b"]
    recipe.preparation.features = ["-id"]
    recipe.preparation.ignored = ["null", "~", "1e3", ""]
    recipe.preparation.style = .raw
    recipe.preparation.missing = .drop
    recipe.preparation.task = .regress
    recipe.validation = .share(0.1 + 0.2)
    recipe.patience = .epochs(7)
    recipe.monitor = .metric(.accuracy)
    recipe.minimumDelta = 0.5
    recipe.metricsEvery = 3
    recipe.classWeights = .balanced
    recipe.network = "5 relu, 2 linear"
    recipe.hidden = [3, 2]
    recipe.activation = "leaky-relu slope=0.1"
    recipe.loss = "huber delta=2"
    recipe.optimizer = "sgd momentum=0.9"
    recipe.learningRate = 1e-300
    recipe.schedule = "cosine warmup=100"
    recipe.initializer = "he-normal"
    recipe.clipNorm = 0.1
    recipe.clipValue = 1.0 / 3
    recipe.l1 = .leastNonzeroMagnitude
    recipe.l2 = .greatestFiniteMagnitude
    recipe.batchSize = .rows(17)
    recipe.epochs = 99
    recipe.seed = .max
    recipe.precision = .f32
    recipe.initialWeights = "no"
    return recipe
  }

  private static func changedOutput() -> OutputSettings {
    var output = OutputSettings()
    output.every = .max
    output.frames = 120
    output.frame = "boundary, units / history"
    output.keepsLast = true
    output.size = PictureSize("1024x768") ?? .standard
    output.scale = 1.5
    output.theme = .dark
    output.palette = .okabeIto
    output.axes = "pca"
    output.folds = 5
    output.repeats = 3
    output.test = "test.csv"
    output.checksGradients = false
    return output
  }

  private static var record: RunRecord {
    RunRecord(
      recipe: changed(), output: changedOutput(),
      files: [
        FileFingerprint(path: "a: b", bytes: 12, sha256: "1e5"),
        FileFingerprint(path: "./0x1p3", bytes: 1 << 40, sha256: "00"),
      ])
  }

  /// The names of the stored properties that are the same in both, with those of structures in them.
  private func unchanged(_ a: Any, _ b: Any, _ name: String = "") -> [String] {
    let (first, second) = (Mirror(reflecting: a), Mirror(reflecting: b))
    guard first.displayStyle == .struct, second.displayStyle == .struct else {
      return String(describing: a) == String(describing: b) ? [name] : []
    }
    return zip(first.children, second.children).flatMap {
      unchanged($0.value, $1.value, "\(name).\($0.label ?? "")")
    }
  }

  @Test func everySettingIsChangedInTheTestBelow() {
    let recipe = Self.changed()
    #expect(unchanged(recipe, Recipe(data: .table(path: "t.csv"))) == [])
    guard case .table(_, let reading) = recipe.data else { return #expect(Bool(false)) }
    #expect(unchanged(reading, ReadingOptions()) == [])
    #expect(unchanged(Self.changedOutput(), OutputSettings()) == [])
    // The helper can fail.
    var other = recipe
    other.l1 = Recipe().l1
    #expect(unchanged(other, Recipe(data: .table(path: "t.csv"))) == [".l1"])
  }

  @Test func everySettingIsReadBack() throws {
    let record = Self.record
    #expect(try Recipe(json: record.recipe.json) == record.recipe)
    #expect(try RunRecord(json: record.json) == record)
    #expect(try RunRecord(json: JSON(parsing: Array("\(record.json)".utf8)[...])) == record)
    #expect(try RunRecord(yaml: Array(record.yaml.utf8)) == record, "\(record.yaml)")
    var spirals = Recipe(data: .spirals(points: 7, noise: 0.5, twist: 1e-3), preset: .standard)
    spirals.validation = .file("0.5")
    spirals.preparation.task = .classify
    let read = try RunRecord(yaml: Array(RunRecord(recipe: spirals).yaml.utf8)).recipe
    spirals.validation = .file("./0.5")
    #expect(read == spirals)
    let plain = RunRecord(recipe: Recipe())
    #expect(try RunRecord(yaml: Array(plain.yaml.utf8)) == plain)
    #expect(plain.recipe.json["missing"] == nil)
  }

  @Test(arguments: [
    "yes", "No", "1e3", "null", "~", "", " ", "a ", "true", "0x10", "1_000", "12:30", "2024-01-01",
    "*a", "a *b, *c", "&a *a", "-*a", "- a", "a: b", "a #b", "#a", "[a]", "{a: b}", "!a", "%a",
    "@a",
    "\"", "'", "\\", "a\nb", "\t", "\r\n", "\u{0}", "\u{7f}", "\u{85}", "\u{2028}", "x\u{feff}",
    "\u{ffff}", "\u{202e}", "データ.csv", "😀", "é*a", ".inf", "nan", "---", "...", "<<", "?",
    "50 tanh, 1",
  ])
  func anyTextIsReadBack(text: FileText) throws {
    var recipe = Recipe(data: .table(path: "t.csv"))
    recipe.preparation.targets = [text.text, "b"]
    recipe.initialWeights = text.text
    let yaml = RunRecord(recipe: recipe).yaml
    #expect(try RunRecord(yaml: Array(yaml.utf8)).recipe == recipe, "\(yaml)")
    // A comment and a key a line, whatever is in them.
    let fields =
      Recipe.readingFields.count + Recipe.preparationFields.count + Recipe.fields.count
      + OutputSettings.fields.count
    #expect(yaml.split(whereSeparator: \.isNewline).count == 6 + fields)
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let yaml = "recipe:\n  data: t.csv\n  header: yes\n  epochs: 5\n  hidden: 8\n  target: a\n"
    let record = try RunRecord(yaml: Array(yaml.utf8))
    var reading = ReadingOptions()
    reading.header = .present
    var recipe = Recipe(data: .table(path: "t.csv", reading: reading), epochs: 5)
    recipe.hidden = [8]
    recipe.preparation.targets = ["a"]
    #expect(record == RunRecord(recipe: recipe))
    #expect(try RunRecord(yaml: Array("recipe: {}".utf8)) == RunRecord(recipe: Recipe()))
  }

  private static let mistakes: [(yaml: FileText, message: String)] = [
    ("recipe:\n  epohcs: 5", "line 2: unknown key 'epohcs'; did you mean 'epochs'?"),
    ("recip:\n  epochs: 5", "line 1: unknown key 'recip'; did you mean 'recipe'?"),
    (
      "recipe:\n  epochs: many",
      "line 2: epochs 'many': give a whole number from 1 to 100000000"
    ),
    ("recipe:\n  epochs: 0", "line 2: epochs '0': give a whole number from 1 to 100000000"),
    (
      "recipe:\n  seed: 1\n  learning_rate: -1",
      "line 3: learning_rate -1.0: give a number above 0, such as 0.1"
    ),
    (
      "recipe:\n  seed: 1.5",
      "line 2: seed '1.5': give a whole number from 0 to 18446744073709551615"
    ),
    ("recipe:\n  optimizer: adma", "line 2: optimizer: "),
    ("recipe:\n  header: yes", "line 2: header is for files; the spirals are made, not read"),
    ("recipe:\n  data: t.csv\n  noise: 1", "line 3: noise is for the spirals; "),
    ("recipe:\n  points: 0", "line 2: points '0': give a whole number from 1 to 10000000"),
    (
      "recipe:\n  epochs: 5\n  epochs: 6",
      "line 2: 'epochs' stands there twice; leave one of them out"
    ),
    ("recipe: 5", "line 1: recipe: give 'key: value' on a line for each setting"),
    ("recipe:\n  data: [a]", "line 2: data: give a file, or spirals"),
    (
      "recipe:\n  data: 'rows in memory: x'",
      "line 2: data: rows in memory: x: a program made these "
    ),
    ("output:\n  theme: pink", "line 2: theme 'pink': give light or dark"),
    ("output:\n  size: 8192x240\n  scale: 8", "line 2: size 8192x240 at scale 8.0: at most 16384 "),
    ("files:\n  - path: a", "line 2: files: give path, bytes and sha256 of each"),
    ("a: &a 1\nb: *a", "line 2: 'a' is an alias, which is not read"),
    ("recipe: [", "line 2: no YAML at character "), ("", "no record of a run in it; "),
    ("a\u{0}", "line 1: no YAML, a character that is no text; give a text file"),
    ("recipe:\n\tseed: 1", "line 2: no YAML at character 1, a tab as indentation"),
    ("recipe: [1, 2", "line 2: no YAML at character 1, a list in [ ] without a comma or its end"),
    ("recipe:\n  loss: 'mse", "line 2: no YAML at character 13, a quote without its end; give "),
    ("recipe: a: b", "line 1: no YAML at character 10, a second ': ' or a wrong indentation"),
    (
      "recipe:\n  seed: 1\n  hidden: [9, -3]",
      "line 3: hidden: item 2, '-3': give a whole number from 1 to 9223372036854775807"
    ),
    ("recipe:\n  hidden:\n    - 9\n    - x\n", "line 4: hidden: item 2, 'x': give a whole"),
    ("recipe:\n  data: a\n  features: [x, [y]]", "line 3: features: item 2, a list: give a text"),
    ("name: iris\nversion: 2\nfiles: []", "line 1: no record of a run in it; give a run.yaml"),
    ("{a: b}: c", "line 1: a key is no text; "),
    ("a: 1\n---\na: 2", "line 2: no YAML at character 1"),
  ]

  @Test(arguments: mistakes) func mistakesAreNamedWithTheirLine(yaml: FileText, message: String) {
    let error = #expect(throws: RecordError.self) { try RunRecord(yaml: Array(yaml.text.utf8)) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  /// A wrong value of each key that may be null.
  private static let nullable = [
    ("metrics_every", "0"), ("network", "[3]"), ("loss", "{a: b}"), ("learning_rate", "fast"),
    ("learning_rate", "nan"), ("learning_rate", ".nan"), ("init", "[a]"), ("clip_norm", ".inf"),
    ("clip_value", "inf"), ("initial", "[a]"), ("features", "{a: b}"), ("separator", "ab"),
    ("decimal", "xyz"), ("encoding", "utf-7"), ("palette", "3"), ("axes", "[x, y]"),
    ("folds", "1000000"), ("frames", "1"), ("repeat", "0"), ("test", "[a.csv]"),
  ]

  @Test func aWrongValueIsNotTakenForNull() {
    for (key, value) in Self.nullable {
      let isOutput = OutputSettings.fields.contains { $0.key == key }
      let part = isOutput ? "output" : "recipe"
      let yaml = "recipe:\n  data: a.csv\n\(isOutput ? "output:\n" : "")  \(key): "
      #expect(throws: Never.self) { try RunRecord(yaml: Array("\(yaml)null".utf8)) }
      let error = #expect(throws: RecordError.self, "\(part) \(key): \(value)") {
        try RunRecord(yaml: Array("\(yaml)\(value)".utf8))
      }
      let words = error?.description ?? ""
      #expect(words.hasPrefix("line \(isOutput ? 4 : 3): \(key) "), "\(words)")
      #expect(words.hasSuffix(", or null"), "\(words)")
    }
  }

  @Test func eachKeyThatMayBeNullIsTestedAbove() {
    let empty = RecordValue.Member(key: "", value: RecordValue(.null), line: nil)
    func nullable<Root>(_ fields: [RecordField<Root>], _ root: Root) -> [String] {
      fields.filter { field in
        var root = root
        return (try? field.set(&root, empty)) != nil
      }.map(\.key)
    }
    let keys =
      nullable(Recipe.fields, Recipe()) + nullable(Recipe.preparationFields, Recipe().preparation)
      + nullable(Recipe.readingFields, ReadingOptions())
      + nullable(OutputSettings.fields, OutputSettings())
    #expect(Set(keys) == Set(Self.nullable.map(\.0)))
  }

  @Test func nestingTooDeeplyIsSaidSo() {
    let yaml = "recipe: \(String(repeating: "[", count: 2000))"
    let error = #expect(throws: RecordError.self) { try RunRecord(yaml: Array(yaml.utf8)) }
    #expect(error?.description.contains(", nested too deeply; give 'key: value' on each") == true)
  }

  @Test func noFileIsATrap() {
    // What would become a thousand million elements.
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (last, next) in zip("abcdefgh", "bcdefghi") {
      bomb +=
        "\(next): &\(next) [\(Array(repeating: "*\(last)", count: 10).joined(separator: ","))]\n"
    }
    let deep = String(repeating: "[", count: 200_000)
    let long = String(repeating: "- \n", count: 300_000)
    let large = String(repeating: "#", count: 2_000_000)
    for yaml in [bomb, deep, long, large, "? [\(deep)"] {
      #expect(throws: RecordError.self) { try RunRecord(yaml: Array(yaml.utf8)) }
    }
    #expect(throws: RecordError.self) { try RunRecord(yaml: [0x61, 0xff, 0x0a]) }
  }

  @Test func damagedRecordsAreErrorsOrRecords() throws {
    let yaml = Array(Self.record.yaml.utf8)
    let json = Array("\(Self.record.json)".utf8)
    let marks = Array("\n\t :-#[]{}\"'&*!|>%@`,?\\".utf8) + [0, 0x7f, 0x80, 0xff]
    var generator = RandomGenerator(seed: 1, stream: .shuffling)
    var read = 0
    for round in 0..<3000 {
      var bytes = round.isMultiple(of: 2) ? yaml : json
      for _ in 0...Int(generator.next() % 3) {
        let place = Int(generator.next() % UInt64(bytes.count))
        let mark = marks[Int(generator.next() % UInt64(marks.count))]
        switch generator.next() % 3 {
        case 0: bytes[place] = mark
        case 1: bytes.insert(mark, at: place)
        default: bytes.remove(at: place)
        }
      }
      do throws(RecordError) {
        _ = try RunRecord(yaml: bytes)
        read += 1
      } catch {
        #expect(!error.description.contains("\n"))
      }
    }
    // Many changes are in texts.
    #expect((100..<2900).contains(read), "\(read)")
  }

  @Test func filesAreThoseThatTheRunReads() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x,y\n1,2\n", to: "t.csv")
    var record = RunRecord(recipe: Recipe(data: .table(path: path)))
    record.recipe.validation = .file(try folder.write("x,y\n3,4\n", to: "v.csv"))
    record.output.test = path
    let files = try record.fingerprinted().files
    #expect(files.map(\.path) == [path, folder.file("v.csv")])
    #expect(files.first == FileFingerprint(path: path, of: Array("x,y\n1,2\n".utf8)))
    #expect(try RunRecord(recipe: Recipe(data: .table(path: "-"))).fingerprinted().files == [])
  }
}
