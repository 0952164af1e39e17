import FileIO
import NN
import Testing

@testable import Runs

struct PermutationImportanceTests {
  private static let groups = [
    InputGroup("x", columns: [0]), InputGroup("unused", columns: [1]),
    InputGroup("half", columns: [2, 3]),
  ]

  /// Rows of x, a number without a part in the target, and two that matter only together.
  private static func rows(_ count: Int) -> (Matrix<Double>, Matrix<Double>) {
    var generator = RandomGenerator(seed: 3, stream: .data)
    var (inputs, targets): ([Double], [Double]) = ([], [])
    for _ in 0..<count {
      let (x, unused, part) = (generator.normal(), generator.normal(), generator.normal())
      inputs += [x, unused, part, -part]
      targets.append(2 * x + part)
    }
    return (
      Matrix(rows: count, columns: 4, elements: inputs),
      Matrix(rows: count, columns: 1, elements: targets)
    )
  }

  /// The scores of the rule that made the targets. It is wrong by 100 where the columns of a group
  /// are not shuffled together.
  private static func scores(_ inputs: Matrix<Double>, _ targets: Matrix<Double>) -> Scores {
    let outputs = (0..<inputs.rows).map { row in
      let apart = inputs[row, 2] != -inputs[row, 3]
      return 2 * inputs[row, 0] + inputs[row, 2] + (apart ? 100 : 0)
    }
    return Scores(
      outputs: Matrix(rows: inputs.rows, columns: 1, elements: outputs), targets: targets,
      task: .number)
  }

  private static func importance(
    of groups: [InputGroup] = groups, rows: Int = 800, metric: Metric = .r2, seed: UInt64 = 1,
    repeats: Int = 5
  ) -> PermutationImportance? {
    let (inputs, targets) = Self.rows(rows)
    return PermutationImportance(
      of: groups, inputs: inputs, targets: targets, metric: metric, seed: seed, repeats: repeats,
      scores: scores)
  }

  @Test func theDropIsThatOfTheShuffledShare() throws {
    let importance = try #require(Self.importance())
    #expect(importance.value == 1 && importance.ranked.map(\.name) == ["x", "half", "unused"])
    // Shuffling x adds 2 var(2x) to the squared errors, of var(2x) + var(part) = 5: 8/5 is lost.
    let drops = importance.entries.map(\.drop)
    #expect(abs(drops[0] - 1.6) < 0.15 && drops[1] == 0 && abs(drops[2] - 0.4) < 0.1)
    let spreads = importance.entries.map { $0.spread ?? .nan }
    #expect(spreads[0] > 0 && spreads[0] < 0.2 && spreads[1] == 0)
    // A rise of the error is a drop too.
    let rise = try #require(Self.importance(metric: .rmse))
    #expect(rise.value == 0 && rise.entries[0].drop > 2 && rise.entries[1].drop == 0)
  }

  @Test func itIsDeterministicAndEachGroupForItself() throws {
    let all = try #require(Self.importance())
    #expect(Self.importance() == all && Self.importance(seed: 2) != all)
    let last = try #require(Self.importance(of: [Self.groups[2]]))
    #expect(last.entries[0] == all.entries[2])
  }

  @Test func ofManyRowsSomeAreUsed() throws {
    let importance = try #require(Self.importance(rows: 2500, repeats: 1))
    #expect(importance.rows == 1000 && importance.rowsGiven == 2500)
    #expect(importance.remark.contains("1000 evenly spaced rows of 2500"))
    #expect(importance.entries[0].spread == nil && importance.json["rows_given"] == .number(2500))
    var seen: [Double] = []
    let inputs = Matrix<Float>(rows: 10, columns: 1, elements: (0..<10).map { Float($0) })
    _ = PermutationImportance(
      of: [], inputs: inputs, targets: Matrix(inputs), metric: .mae, seed: 0, mostRows: 4
    ) { inputs, targets in
      seen = targets.elements
      return Scores(outputs: inputs, targets: targets, task: .number)
    }
    #expect(seen == [0, 2, 5, 7])
    #expect(
      [0, 1, 400, 1000, 100_000].map(PermutationImportance.standardRows) == [
        1000, 1000, 1000, 400, 100,
      ])
  }

  @Test func aMetricWithoutAValueGivesNone() {
    #expect(Self.importance(metric: .accuracy) == nil)
    #expect(Self.importance(rows: 1) == nil && Self.importance(rows: 0) == nil)
    #expect(Self.importance(rows: 1, metric: .mae)?.entries.map(\.drop) == [0, 0, 0])
  }

  @Test func theTextRanksTheColumns() throws {
    let lines = try #require(Self.importance()).text.split(separator: "\n")
    #expect(
      lines[0]
        == "importance: r2 1 on 800 rows, and what shuffling a column does to it, the mean of 5")
    #expect(lines[1] == "column  loss of r2  spread" && lines[4] == "unused      0.0000  0.0000")
    #expect(lines.count == 5)
  }

  @Test func anErrorOfTheScoresIsPassedOn() {
    struct Broken: Error {}
    let (inputs, targets) = Self.rows(5)
    #expect(throws: Broken.self) {
      _ = try PermutationImportance(
        of: Self.groups, inputs: inputs, targets: targets, metric: .r2, seed: 0
      ) { (_, _) throws(Broken) in throw Broken() }
    }
  }
}
