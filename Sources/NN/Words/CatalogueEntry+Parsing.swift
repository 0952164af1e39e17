extension CatalogueEntry {
  /// The values of the settings that `words` name, and the defaults of the others.
  func settings(_ words: ArraySlice<Word>) throws(WordError) -> Settings {
    var values = Dictionary(uniqueKeysWithValues: settings.map(\.standard))
    var named: Set<String> = []
    for word in words {
      let (setting, value) = try setting(word)
      guard named.insert(setting.name).inserted else {
        throw word.error("'\(setting.name)' of \(name) is there twice; leave one out")
      }
      values[setting.name] = value
    }
    if let last = words.last, let fault = fault(Settings(values)) {
      throw last.error("\(name): \(fault)")
    }
    return Settings(values)
  }

  private func setting(_ word: Word) throws(WordError) -> (Setting, Double) {
    let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    // A number without a name is for the first setting.
    if parts.count == 1, let first = settings.first, let allowed = first.allowed,
      Double(parts[0]) != nil
    {
      return (first, try number(parts[0], allowed, of: first, word))
    }
    guard let setting = settings.first(where: { $0.name == parts[0] }) else {
      throw unknownSetting(parts[0], word)
    }
    guard let allowed = setting.allowed else {
      guard parts.count == 1 else {
        throw word.error("'\(setting.name)' of \(name) takes no value; write it alone")
      }
      return (setting, 1)
    }
    guard parts.count == 2 else {
      throw word.error(
        "'\(setting.name)' of \(name) needs a value, such as "
          + "\(setting.name)=\(settingText(setting.defaultValue))")
    }
    return (setting, try number(parts[1], allowed, of: setting, word))
  }

  private func number(
    _ text: Substring, _ allowed: Setting.Allowed, of setting: Setting, _ word: Word
  ) throws(WordError) -> Double {
    guard let value = Double(text), allowed.contains(value) else {
      throw word.error("'\(text)' for \(setting.name) of \(name): give \(allowed)")
    }
    return value
  }

  private func unknownSetting(_ text: Substring, _ word: Word) -> WordError {
    guard !settings.isEmpty else {
      return word.error("'\(word.text)': \(name) has no settings; leave it out")
    }
    let names = settings.map(\.name)
    if let near = nearest(to: text, of: names) {
      return word.error("\(name) has no setting '\(text)', did you mean '\(near)'?")
    }
    return word.error(
      "\(name) has no setting '\(text)', its settings are \(names.joined(separator: ", "))")
  }
}
