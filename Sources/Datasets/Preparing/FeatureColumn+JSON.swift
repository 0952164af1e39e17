import FileIO

extension FeatureColumn {
  var json: JSON {
    var members: [(key: String, value: JSON)] = [("name", .string(name))]
    switch encoding {
    case .number(let encoding):
      members += [
        ("kind", .string("number")), ("fill", .number(encoding.fill)),
        ("indicator", .boolean(encoding.hasIndicator)), ("least", .number(encoding.least)),
        ("greatest", .number(encoding.greatest)),
      ]
    case .categories(let encoding):
      members += [
        ("kind", .string("categories")), ("categories", .strings(encoding.categories)),
        ("other", .boolean(encoding.hasOther)), ("missing", .boolean(encoding.hasMissing)),
        ("ignoresCase", .boolean(encoding.ignoresCase)),
      ]
    case .date(let encoding):
      members += [
        ("kind", .string("date")), ("order", .string(encoding.order.rawValue)),
        ("origin", .number(Double(encoding.origin))),
        ("parts", .strings(encoding.parts.map(\.rawValue))), ("fill", .number(encoding.fill)),
        ("indicator", .boolean(encoding.hasIndicator)), ("least", .number(encoding.least)),
        ("greatest", .number(encoding.greatest)),
      ]
    }
    return .object(members)
  }

  init(_ part: PreparationPart) throws(Preparation.FormatError) {
    name = try part.string("name")
    let kind = try part.string("kind")
    switch kind {
    case "number":
      let (least, greatest) = try part.range()
      encoding = .number(
        NumberEncoding(
          fill: try part.number("fill"), hasIndicator: try part.boolean("indicator"), least: least,
          greatest: greatest))
    case "categories":
      let result = CategoryEncoding(
        categories: try part.strings("categories"), hasOther: try part.boolean("other"),
        hasMissing: try part.boolean("missing"), ignoresCase: try part.boolean("ignoresCase"))
      let keys = result.categories.map { result.ignoresCase ? $0.lowercased() : $0.key }
      guard keys == result.categories, Set(keys).count == keys.count, result.width > 0 else {
        throw part.error("categories", "must be different words in their shortest spelling")
      }
      encoding = .categories(result)
    case "date":
      let (least, greatest) = try part.range()
      let origin = try part.number("origin")
      guard let day = Int(exactly: origin), Moment.days.contains(day) else {
        throw part.error("origin", "must be a day of the years 1 to 9999")
      }
      let result = DateEncoding(
        order: try part.choice("order"), origin: day,
        parts: try part.choices("parts"), fill: try part.number("fill"),
        hasIndicator: try part.boolean("indicator"), least: least, greatest: greatest)
      let inOrder = DateEncoding.Part.allCases.filter(result.parts.contains)
      guard inOrder == result.parts, result.width > 0 else {
        throw part.error("parts", "must be different and in their order")
      }
      encoding = .date(result)
    default:
      throw part.error("kind", "is '\(kind)', and must be number, categories or date")
    }
  }
}
