import Plot

/// The places along one input at which what a network says changes.
struct Crossings {
  /// A place, and what holds before and after it.
  struct Crossing: Hashable {
    let x: Double
    let before: Int
    let after: Int
  }

  let crossings: [Crossing]

  /// More places than this are not marked: they would be a hatching.
  private static let most = 20
  /// Into how many parts an interval is divided, and how often.
  private static let parts = 32
  private static let rounds = 3

  /// The crossings between neighbours of `x`, which increase, with what the network says there; `says` is
  /// what it says at other places.
  init(_ x: [Double], _ kinds: [Int], _ says: ([Double]) -> [Int]) {
    let changes = zip(kinds.indices, kinds.indices.dropFirst()).filter { kinds[$0] != kinds[$1] }
    guard changes.count <= Self.most else {
      crossings = []
      return
    }
    crossings = changes.map { first, second in
      var interval = x[first]...x[second]
      var after = kinds[second]
      for _ in 0..<Self.rounds {
        let finer = interval.evenlySpaced(Self.parts + 1)
        let said = says(finer)
        guard let change = said.indices.dropFirst().first(where: { said[$0] != kinds[first] })
        else { break }
        interval = finer[change - 1]...finer[change]
        after = said[change]
      }
      return Crossing(x: interval.at(0.5), before: kinds[first], after: after)
    }
  }
}
