extension CatalogueEntry {
  /// Stops the program where a setting does not allow its value: for the initializers of what the entry
  /// makes, so that the limits are the same in code as in words.
  func requireAllowed(_ values: KeyValuePairs<String, Double>) {
    for (name, value) in values {
      guard let allowed = settings.first(where: { $0.name == name })?.allowed else {
        fatalError("\(self.name) has no number called '\(name)'")
      }
      if !allowed.contains(value) {
        fatalError("\(value) for \(name) of \(self.name): give \(allowed)")
      }
    }
  }
}
