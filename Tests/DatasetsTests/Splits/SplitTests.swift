import Datasets
import Testing

struct SplitTests {
  @Test(arguments: [2, 3, 10, 101, 1000], [0.01, 0.2, 0.5, 0.99])
  func partsTileTheRows(count: Int, share: Double) {
    let rows = (0..<count).map { 3 * $0 }
    let parts = Split(rows: rows, seed: 4).heldOut(share: share)
    #expect((parts.training + parts.heldOut).sorted() == rows)
    #expect(!parts.training.isEmpty && !parts.heldOut.isEmpty)
    let wanted = Double(count) * share
    #expect(abs(Double(parts.heldOut.count) - wanted) <= 1)
    #expect(parts.training == parts.training.sorted() && parts.heldOut == parts.heldOut.sorted())
  }

  @Test func everyClassGetsItsShare() {
    let classes = (0..<300).map { $0 < 200 ? 0 : $0 < 290 ? 1 : 2 }
    let parts = Split(rows: Array(0..<300), classes: classes, seed: 1).heldOut(share: 0.2)
    #expect((0..<3).map { name in parts.heldOut.count { classes[$0] == name } } == [40, 18, 2])
  }

  @Test func rareClassesAreInBothParts() {
    let classes = [0, 0, 1, 1, 2] + [Int](repeating: 3, count: 45)
    for seed in 0..<20 {
      let parts = Split(rows: Array(0..<50), classes: classes, seed: UInt64(seed))
        .heldOut(share: 0.2)
      #expect(parts.heldOut.count == 10)
      #expect(Set(parts.heldOut.map { classes[$0] }) == [0, 1, 3])
      #expect(Set(parts.training.map { classes[$0] }) == [0, 1, 2, 3])
    }
  }

  @Test func theSeedDecides() {
    let rows = Array(0..<100)
    let parts = Split(rows: rows, seed: 7).heldOut(share: 0.3)
    #expect(Split(rows: rows, seed: 7).heldOut(share: 0.3) == parts)
    #expect(Split(rows: rows, seed: 8).heldOut(share: 0.3) != parts)
  }

  @Test(arguments: [2, 5, 7])
  func eachRowIsHeldOutOnce(count: Int) {
    let rows = (0..<53).map { $0 + 10 }
    let classes = rows.map { $0 % 4 == 0 ? 1 : 0 }
    let folds = Split(rows: rows, classes: classes, seed: 2).folds(count)
    #expect(folds.count == count && folds.flatMap(\.heldOut).sorted() == rows)
    for fold in folds {
      #expect((fold.training + fold.heldOut).sorted() == rows)
      #expect(abs(fold.heldOut.count - 53 / count) <= 1)
      let ones = fold.heldOut.count { $0 % 4 == 0 }
      #expect(abs(ones - 13 / count) <= 1)
    }
  }

  @Test func balancedClassesWeighAlike() {
    #expect(balancedWeights([0, 0, 0, 1], count: 2) == [4.0 / 6, 2])
    #expect(balancedWeights([0, 0, 2], count: 3) == [0.75, 0, 1.5])
  }
}
