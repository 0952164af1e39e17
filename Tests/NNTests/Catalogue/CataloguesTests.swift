import NN
import Testing

/// Every catalogue, entry by entry.
struct CataloguesTests {
  @Test func activations() throws { try check(Catalogues.activations) }
  @Test func layers() throws { try check(Catalogues.layers) }
  @Test func groups() throws { try check(Catalogues.groups) }
  @Test func losses() throws { try check(Catalogues.losses) }
  @Test func optimizers() throws { try check(Catalogues.optimizers) }
  @Test func schedules() throws { try check(Catalogues.schedules) }
  @Test func initializers() throws { try check(Catalogues.initializers) }

  @Test func lossesHaveTheNamesThatPeopleKnow() {
    #expect(
      Catalogues.losses.entries.map(\.name)
        == ["mse", "mae", "huber", "binary-cross-entropy", "cross-entropy"])
  }

  @Test func wordsMakeWhatTheySay() throws {
    let adam = try Catalogues.optimizers.make("adam beta1=0.8") as? Adam
    #expect(adam?.beta1 == 0.8 && adam?.beta2 == 0.999 && adam?.epsilon == 1e-8)
    let sgd = try Catalogues.optimizers.make("sgd momentum=0.9 nesterov") as? SGD
    #expect(sgd?.momentum == 0.9 && sgd?.isNesterov == true && sgd?.dampening == 0)
    #expect((try Catalogues.losses.make("huber") as? Huber)?.delta == 1)
    #expect((try Catalogues.losses.make("huber 2.5") as? Huber)?.delta == 2.5)
    let smooth = try Catalogues.losses.make("cross-entropy smoothing=0.1") as? SoftmaxCrossEntropy
    #expect(smooth?.labelSmoothing == 0.1)
    #expect((try Catalogues.initializers.make("orthogonal") as? Orthogonal)?.gain == 1)
    #expect((try Catalogues.layers.make(" dropout  0.2 ") as? Dropout)?.probability == 0.2)
  }

  private func check<Product>(_ catalogue: Catalogue<Product>) throws {
    let names = catalogue.entries.map(\.name)
    #expect(!names.isEmpty && Set(names).count == names.count)
    #expect(!catalogue.kind.isEmpty && catalogue.name.hasSuffix("s"))
    for entry in catalogue.entries {
      checkName(entry.name)
      checkHelp(entry.help)
      #expect(Set(entry.settings.map(\.name)).count == entry.settings.count)
      try checkWords(of: entry, in: catalogue)
      for (index, setting) in entry.settings.enumerated() {
        checkName(setting.name)
        checkHelp(setting.help)
        #expect(setting.allowed?.contains(setting.defaultValue) ?? (setting.defaultValue == 0))
        #expect(!setting.isNameless || (index == 0 && setting.allowed != nil))
        checkWrongValues(of: setting, of: entry, in: catalogue)
      }
    }
  }

  /// The words with settings that fit each other: nesterov needs a momentum and no dampening.
  private static func fitting(_ text: String) -> String {
    guard text.contains("nesterov") else { return text }
    return text.split(separator: " ").filter { !$0.hasPrefix("dampening") }.joined(separator: " ")
      + (text.contains("momentum") ? "" : " momentum=0.5")
  }

  @Test func settingsThatDoNotFitEachOtherAreRefused() {
    for text in ["sgd nesterov", "sgd momentum=0.9 dampening=0.5 nesterov"] {
      let error = #expect(throws: WordError.self) { try Catalogues.optimizers.make(text) }
      #expect(error?.description.contains("needs a momentum") == true)
    }
  }

  /// The default, each setting changed alone, and all at once: each parses back from its own words.
  private func checkWords<Product>(
    of entry: CatalogueEntry<Product>, in catalogue: Catalogue<Product>
  ) throws {
    let standard = try catalogue.choice(entry.name)
    #expect(standard == entry.standard && standard.description == entry.name)
    #expect(entry.words(standard.settings) == entry.name)
    _ = standard.make()
    var texts = ["\(entry.name) " + entry.settings.map(\.words).joined(separator: " ")]
    for setting in entry.settings {
      #expect(!setting.others.isEmpty, "\(entry.name) \(setting.name)")
      texts += setting.others.indices.map {
        "\(entry.name) \(setting.words(otherThanDefault: $0))"
      }
    }
    for text in texts.map(Self.fitting) where !entry.settings.isEmpty {
      let choice = try catalogue.choice(text)
      #expect(choice != standard, "\(text)")
      #expect(try catalogue.choice(choice.description) == choice, "\(text)")
      _ = choice.make()
    }
  }

  private func checkWrongValues<Product>(
    of setting: Setting, of entry: CatalogueEntry<Product>, in catalogue: Catalogue<Product>
  ) {
    let start = entry.name.count + 2
    let name = setting.name
    var wrong = [
      "\(name)=", "\(name)=x", "\(name)x=1", "\(name)=1e999", "\(name)=-inf", "\(name)=nan",
    ]
    wrong.append(setting.allowed == nil ? "\(name)=1" : name)
    wrong += Setting.samples.filter { setting.allowed?.contains($0) == false }.map {
      "\(name)=\($0)"
    }
    for words in wrong {
      let error = #expect(throws: WordError.self, "\(entry.name) \(words)") {
        try catalogue.make("\(entry.name) \(words)")
      }
      #expect(error?.position == start, "\(entry.name) \(words)")
    }
    let twice = "\(setting.words) \(setting.words)"
    let error = #expect(throws: WordError.self) { try catalogue.make("\(entry.name) \(twice)") }
    #expect(error?.message.contains("twice") == true)
    #expect(error?.position == start + setting.words.count + 1)
  }

  private func checkName(_ name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
    }
    #expect(isPlain && name.first?.isLetter == true, "\(name)")
  }

  private func checkHelp(_ help: String) {
    #expect(!help.isEmpty && help.count <= 100 && !help.contains { $0.isNewline }, "\(help)")
  }
}

extension Setting {
  fileprivate var words: String { words(otherThanDefault: 0) }
}
