import FileIO

/// What a catalogue lists, for people to read: as text or as JSON.
public struct CatalogueListing: Equatable, Sendable {
  /// The plural of what is listed: `activations`.
  public let name: String
  /// The singular of what is listed: `activation`.
  public let kind: String
  /// The items in their order.
  public let items: [Item]

  /// An entry of the catalogue.
  public struct Item: Equatable, Sendable {
    /// Its name in words.
    public let name: String
    /// One line about it.
    public let help: String
    /// Its settings.
    public let settings: [Setting]

    init(_ name: String, help: String, settings: [Setting]) {
      self.name = name
      self.help = help
      self.settings = settings
    }

    init<Product>(_ entry: CatalogueEntry<Product>) {
      self.init(entry.name, help: entry.help, settings: entry.settings)
    }
  }

  init(name: String, kind: String, items: [Item]) {
    self.name = name
    self.kind = kind
    self.items = items
  }

  /// The entries of `catalogue`.
  public init<Product>(_ catalogue: Catalogue<Product>) {
    self.init(
      name: catalogue.name, kind: catalogue.kind, items: catalogue.entries.map { Item($0) })
  }

  /// A line for each item and for each of its settings, with names in one column and help in
  /// another.
  public var text: String {
    let lines = items.flatMap { item in
      [("  \(item.name)", item.help)] + item.settings.map { ("    \($0.example)", $0.explanation) }
    }
    let width = (lines.map(\.0.count).max() ?? 0) + 2
    return lines.map { label, help in
      label + String(repeating: " ", count: width - label.count) + "\(help)\n"
    }.joined()
  }

  /// An object for each item, with `name`, `help` and `settings`; with `named` also its `kind`.
  public func json(kindsNamed named: Bool = false) -> [JSON] {
    items.map { item in
      .object(
        (named ? [("kind", .string(kind))] : []) + [
          ("name", .string(item.name)), ("help", .string(item.help)),
          ("settings", .array(item.settings.map(\.json))),
        ])
    }
  }
}

extension Setting {
  /// The setting as it is written in words, with its default.
  fileprivate var example: String { allowed == nil ? name : "\(name)=\(settingText(defaultValue))" }

  /// The help, with the allowed values.
  fileprivate var explanation: String {
    guard let allowed else { return help }
    return "\(help.hasSuffix(".") ? String(help.dropLast()) : help) (\(allowed))."
  }

  fileprivate var json: JSON {
    let named: [(key: String, value: JSON)] = [("name", .string(name)), ("help", .string(help))]
    guard let allowed else { return .object(named + [("flag", .boolean(true))]) }
    return .object(
      named + [("default", .number(defaultValue)), ("allowed", .string(allowed.description))])
  }
}
