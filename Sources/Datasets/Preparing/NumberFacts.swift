/// What is known of a column of numbers after one look at each.
struct NumberFacts: Equatable, Sendable {
  /// How many cells are missing.
  var missing = 0
  /// How many are infinite.
  var infinite = 0
  /// The first row with an infinite number.
  var firstInfinite: Int?
  /// The least finite number; infinite if there is none.
  var least = Double.infinity
  /// The greatest finite number; minus infinity if there is none.
  var greatest = -Double.infinity
  /// Whether all are whole numbers.
  var isWhole = true
  /// Whether each is one more than that of the row before.
  var isRunning = true

  init(_ numbers: [Double]) {
    var next = numbers.first ?? 0
    for (row, number) in numbers.enumerated() {
      if number.isNaN {
        missing += 1
        isRunning = false
        continue
      }
      guard number.isFinite else {
        infinite += 1
        if firstInfinite == nil { firstInfinite = row }
        isRunning = false
        continue
      }
      if number < least { least = number }
      if number > greatest { greatest = number }
      if number != next { isRunning = false }
      next = number + 1
      if isWhole, number != number.rounded() { isWhole = false }
    }
    if numbers.count < 2 || !isWhole { isRunning = false }
  }

  /// Whether all numbers that are present are the same.
  var isConstant: Bool { least == greatest && infinite == 0 }
}
