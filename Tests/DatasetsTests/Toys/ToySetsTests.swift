import NN
import Testing

@testable import Datasets

/// Every toy set of the catalogue.
struct ToySetsTests {
  private static let names = [
    "spirals", "moons", "circles", "blobs", "xor", "checkerboard", "gaussians", "sine", "steps",
    "plane", "friedman1",
  ]
  /// How many features and classes each has by default.
  private static let shapes: [String: (features: Int, classes: Int)] = [
    "spirals": (2, 2), "moons": (2, 2), "circles": (2, 2), "blobs": (2, 3), "xor": (2, 2),
    "checkerboard": (2, 2), "gaussians": (2, 3), "sine": (1, 0), "steps": (1, 0),
    "plane": (2, 0), "friedman1": (10, 0),
  ]

  @Test func theCatalogueListsThem() {
    let entries = ToySets.catalogue.entries
    #expect(entries.map(\.name) == Self.names)
    for entry in entries {
      #expect(!entry.help.isEmpty && entry.settings.first?.name == "points")
      #expect(entry.settings.contains { $0.name == "noise" })
    }
    #expect(CatalogueListing(ToySets.catalogue).text.contains("noise=0.1"))
  }

  @Test(arguments: names)
  func eachHasTheShapeThatItNames(name: String) throws {
    let data = try ToySets.catalogue.make(name).dataset(seed: 1)
    let shape = try #require(Self.shapes[name])
    #expect(data.name == name)
    #expect(data.inputs.rows == 400 && data.targets.columns == 1)
    #expect(data.inputs.columns == shape.features && data.classNames.count == shape.classes)
    #expect((data.inputs.elements + data.targets.elements).allSatisfy { $0.isFinite })
    // Classes are balanced: none differs from another by more than a row.
    let counts = data.classNames.indices.map { index in
      data.targets.elements.count { $0 == Double(index) }
    }
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    #expect(counts.isEmpty || counts.reduce(0, +) == 400)
  }

  @Test(arguments: names)
  func theSeedDecides(name: String) throws {
    let set = try ToySets.catalogue.make(name)
    #expect(bits(set.dataset(seed: 7)) == bits(set.dataset(seed: 7)))
    #expect(bits(set.dataset(seed: 7)) != bits(set.dataset(seed: 8)))
    #expect(bits(set.dataset()) == bits(set.dataset(seed: 0)))
  }

  /// Each setting, changed alone, changes the rows: none is forgotten on the way.
  @Test(arguments: names)
  func everySettingArrives(name: String) throws {
    let entry = try #require(ToySets.catalogue.entry(name))
    let standard = bits(entry.standard.make().dataset())
    for setting in entry.settings {
      let changed = setting.name == "factor" ? 0.25 : setting.defaultValue + 1
      let words = "\(name) \(setting.name)=\(changed)"
      let choice = try ToySets.catalogue.choice(words)
      #expect(bits(choice.make().dataset()) != standard, "\(words)")
      #expect(try ToySets.catalogue.choice(choice.description) == choice)
    }
  }

  @Test(arguments: [
    ("mons", "did you mean 'moons'?"), ("spiral", "did you mean 'spirals'?"),
    ("moons point=3", "did you mean 'points'?"), ("moons points=0", "a whole number from 1 to"),
    ("moons points=1", "2 classes need 2 points or more; raise points"),
    ("blobs classes=5 points=4", "5 classes need 5 points or more; raise points"),
    ("blobs noise=-1", "a number from 0"), ("circles factor=1", "to below 1"),
    ("friedman1 features=4", "a whole number from 5 to"), ("", "no toy set; give its name"),
  ])
  func wrongWordsAreNamed(words: String, message: String) {
    let error = #expect(throws: WordError.self) { try ToySets.catalogue.make(words) }
    #expect(error?.message.contains(message) == true, "\(error?.description ?? words)")
  }

  @Test func wordsReachTheNumbers() throws {
    let made = try ToySets.catalogue.make("moons noise=0.2 points=500").dataset(seed: 3)
    #expect(bits(made) == bits(.moons(points: 500, noise: 0.2, seed: 3)))
  }

  private func bits(_ data: Dataset) -> [UInt64] {
    (data.inputs.elements + data.targets.elements).map(\.bitPattern)
  }
}
