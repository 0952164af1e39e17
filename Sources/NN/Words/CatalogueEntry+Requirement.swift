extension CatalogueEntry {
  /// Stops the program if a setting does not allow its value. Initializers of what the entry makes
  /// call it, so that the same limits hold in code and in words.
  func requireAllowed(_ values: KeyValuePairs<String, Double>) {
    for (name, value) in values {
      guard let allowed = settings.first(where: { $0.name == name })?.allowed else {
        fatalError("\(self.name) has no number called '\(name)'")
      }
      if !allowed.contains(value) {
        fatalError("\(settingText(value)) for \(name) of \(self.name): give \(allowed)")
      }
    }
  }
}
