/// The part of an edge in which a field changes from one region to another.
///
/// It is narrowed by the Illinois method: a secant between the ends, of which one that stays twice counts
/// half. Where that leads nowhere, as at a jump, it is halved.
///
/// M. Dowell, P. Jarratt, "A modified regula falsi method", BIT 11, 1971.
struct EdgeBracket {
  /// The crossing that it is for.
  let node: Int
  let start: Point
  let end: Point
  /// How far the ends are from the border; positive at the low end.
  private var lowError: Double
  private var highError: Double
  /// The regions at the ends.
  let regions: (Int32, Int32)
  private var low = 0.0
  private var high = 1.0
  /// Whether the low end was the last to move; nil: none has.
  private var hasLowMoved: Bool?
  private var round = 0
  /// The share of the way that was looked at last, nearest to the border so far.
  private(set) var share = 0.5
  private(set) var isDone = false

  /// Rounds of secants, before the bracket is only halved.
  private static let secants = 6
  static let mostRounds = 18
  /// How far from the border a crossing may be, in lengths of the edge: less than 1/1000 of a pixel.
  private static let exactness = 1e-4

  init(
    node: Int, start: Point, end: Point, lowError: Double, highError: Double,
    regions: (Int32, Int32)
  ) {
    self.node = node
    self.start = start
    self.end = end
    self.lowError = lowError
    self.highError = highError
    self.regions = regions
    choose()
  }

  /// Where to look next.
  var next: Point {
    Point(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
  }

  /// Takes up what was found there.
  mutating func narrow(isLow: Bool, _ error: Double) {
    let last = share
    if isLow {
      (low, lowError) = (share, error)
      if hasLowMoved == true { highError /= 2 }
      hasLowMoved = true
    } else {
      (high, highError) = (share, error)
      if hasLowMoved == false { lowError /= 2 }
      hasLowMoved = false
    }
    round += 1
    choose()
    isDone =
      high - low < Self.exactness || round <= Self.secants && abs(share - last) < Self.exactness
  }

  private mutating func choose() {
    let secant = low + (high - low) * (lowError / (lowError - highError))
    let isUsable = round < Self.secants && secant >= low && secant <= high
    share = isUsable ? secant : (low + high) / 2
  }
}
