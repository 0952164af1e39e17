import FileIO
import NN
import TestSupport

/// What scikit-learn says of some predictions: the file that `Reference/make.py` wrote.
struct ScikitLearn {
  let classes: [Case]
  let numbers: [Case]

  /// Some rows, and what is known of them, by name.
  struct Case {
    let json: JSON
  }

  struct Missing: Error {
    let key: String
  }

  init() throws {
    let folder = #filePath.dropLast("ScikitLearn.swift".count)
    let text = try bytes(of: "\(folder)Reference/scikit-learn.json")
    let file = try JSON(parsing: text[...])
    classes = try Case(json: file).list("classes").map { Case(json: $0) }
    numbers = try Case(json: file).list("numbers").map { Case(json: $0) }
  }
}

extension ScikitLearn.Case {
  func list(_ key: String) throws -> [JSON] {
    guard case .array(let items)? = json[key] else { throw ScikitLearn.Missing(key: key) }
    return items
  }

  func word(_ key: String) throws -> String {
    guard case .string(let word)? = json[key] else { throw ScikitLearn.Missing(key: key) }
    return word
  }

  func number(_ key: String) throws -> Double {
    guard case .number(let number)? = json[key] else { throw ScikitLearn.Missing(key: key) }
    return number
  }

  /// A list of numbers, with nil for null.
  func numbers(_ key: String) throws -> [Double?] { try list(key).map(Self.number) }

  func whole(_ key: String) throws -> [Int] { try numbers(key).map { Int($0 ?? .nan) } }

  func matrix(_ key: String) throws -> Matrix<Double> {
    Matrix(
      try list(key).map { row in
        guard case .array(let items) = row else { throw ScikitLearn.Missing(key: key) }
        return items.map { Self.number($0) ?? .nan }
      })
  }

  private static func number(_ json: JSON) -> Double? {
    if case .number(let number) = json { number } else { nil }
  }
}
