import Datasets
import FileIO
import Testing

struct PreparationJSONTests {
  private func prepared() throws -> Preparation {
    let table = Table([
      "age": ["20", "0.1", "", "40", "20", "1e-300"], "town": ["ß", "B\"", "K\n", "ß", "", "K\n"],
      "day": .turns(6, "2020-01-01 12:00", "2020-01-03", ""), "sex": .turns(6, "Yes", "no"),
      "y": .turns(6, "a", "b", ""),
    ])
    return try Preparation(table, PreparationOptions())
  }

  private func text(_ json: JSON) throws -> JSON {
    try JSON(parsing: Array(json.description.utf8)[...])
  }

  @Test func preparationsAreReadBack() throws {
    let preparation = try prepared()
    #expect(try Preparation(json: text(preparation.json)) == preparation)
    var options = PreparationOptions()
    options.style = .raw
    let raw = try Preparation(
      Table(["a": .numbers([3, 1]), "y": .numbers([5, 9])]), options)
    #expect(try Preparation(json: text(raw.json)) == raw)
  }

  @Test func theColumnsOfTheFileMayBeUnknown() throws {
    let preparation = try prepared()
    #expect(preparation.fileColumns == ["age", "town", "day", "sex", "y"])
    guard case .object(let members) = preparation.json else {
      Issue.record("no object")
      return
    }
    let older = JSON.object(members.filter { $0.key != "fileColumns" })
    #expect(try Preparation(json: older).fileColumns.isEmpty)
  }

  /// Each value of the JSON in turn becomes each of some others; none may trap, and what is accepted
  /// must be written as it was read.
  @Test func nonsenseIsRefused() throws {
    let json = try prepared().json
    let others: [JSON] = [
      .null, .number(-1), .number(1e300), .string("x"), .array([]), .object([]),
    ]
    var refused = 0
    for place in 0..<json.count {
      for other in others {
        var left = place
        let changed = json.replacing(&left, with: other)
        do {
          #expect(try Preparation(json: changed).json == changed)
        } catch {
          refused += 1
          #expect("\(error)".hasPrefix("preparation"))
        }
      }
    }
    #expect(refused > 3 * json.count)
  }

  @Test func theErrorSaysWhere() throws {
    var left = 1
    let changed = try prepared().json.replacing(&left, with: .number(2))
    #expect {
      try Preparation(json: changed)
    } throws: {
      "\($0)" == "preparation.version is 2, and this program knows 1"
    }
  }
}

extension JSON {
  /// How many values there are, with all values inside.
  fileprivate var count: Int {
    switch self {
    case .array(let items): 1 + items.reduce(0) { $0 + $1.count }
    case .object(let members): 1 + members.reduce(0) { $0 + $1.value.count }
    default: 1
    }
  }

  /// The same with another value in the place that `place` counts down to.
  fileprivate func replacing(_ place: inout Int, with other: JSON) -> JSON {
    place -= 1
    if place == -1 { return other }
    switch self {
    case .array(let items):
      return .array(items.map { $0.replacing(&place, with: other) })
    case .object(let members):
      return .object(members.map { ($0.key, $0.value.replacing(&place, with: other)) })
    default: return self
    }
  }
}
