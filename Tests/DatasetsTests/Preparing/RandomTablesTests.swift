import Datasets
import FileIO
import NN
import Testing

/// What holds for every table, tried on tables of random columns.
struct RandomTablesTests {
  private static func column(_ rows: Int, _ generator: inout RandomGenerator) -> [String] {
    func pick(_ count: Int) -> Int { Int(generator.uniform() * Double(count)) }
    let kind = pick(10)
    let gaps = [0, 0, 0.1, 0.95][pick(4)]
    let size = [1.0, 1e-300, 1e300, 1e6][pick(4)]
    return (0..<rows).map { row in
      if generator.uniform() < gaps { return "" }
      switch kind {
      case 0: return "\(generator.normal() * size)"
      case 1: return "\(pick(5))"
      case 2: return ["a", "b", "c"][pick(3)]
      case 3: return ["yes", "No", "YES"][pick(3)]
      case 4: return "w\(pick(60))"
      case 5: return "20\(10 + pick(80))-0\(1 + pick(9))-1\(pick(10))"
      case 6: return "\(row)"
      case 7: return "name \(row)"
      case 8: return "1\(pick(10)):\(10 + pick(49))"
      default: return row == 3 ? "12a" : "\(pick(1000))"
      }
    }
  }

  private static func table(_ seed: Int) -> Table {
    var generator = RandomGenerator(seed: UInt64(seed), stream: .data)
    let rows = 1 + Int(generator.uniform() * 80)
    let width = 1 + Int(generator.uniform() * 5)
    let columns = (0...width).map { index in
      let cells = column(rows, &generator)
      var column = Table(["c": cells]).columns[0]
      column.name = "c\(index)"
      column.position = index + 1
      return column
    }
    return Table(name: "t", file: "t.csv", columns: columns, rows: rows)
  }

  @Test func preparationsAreSound() throws {
    var prepared = 0
    for seed in 0..<600 {
      let table = Self.table(seed)
      var options = PreparationOptions()
      options.missing = [.fill, .drop, .error][seed % 3]
      _ = try TableProfile(table).text
      let preparation: Preparation
      do throws(PreparationError) {
        preparation = try Preparation(table, options)
      } catch {
        #expect(error.description.hasPrefix("t.csv"))
        continue
      }
      prepared += 1
      let rows = preparation.usableRows(table)
      let inputs = try preparation.inputs(table, rows: rows)
      #expect(inputs.matrix.columns == preparation.inputNames.count)
      #expect(inputs.notes.faults.isEmpty && inputs.notes.unseen.isEmpty)
      #expect(inputs.notes.outside.isEmpty)
      let scaled = preparation.inputScaling.scaled(inputs.matrix, as: Float.self)
      #expect(scaled.elements.allSatisfy { abs($0) < 100 }, "seed \(seed)")
      let targets = preparation.targetScaling.scaled(
        preparation.targets(table, rows: rows), as: Float.self)
      #expect(targets.elements.allSatisfy { $0.isFinite })
      #expect(preparation.targetNotes(table, rows: rows).isEmpty)
      #expect(preparation.columnReport.count == table.columns.count - 1)
      let text = preparation.json.description
      let back = try Preparation(json: JSON(parsing: Array(text.utf8)[...]))
      #expect(back == preparation && back.json.description == text)
      #expect(preparation.refitted(table, rows: rows) == preparation)
      // Another table with the same columns may hold anything, and is told rather than trapped.
      let other = Self.table(seed + 1)
      if let inputs = try? preparation.inputs(other) {
        let faulty = Set(inputs.notes.faults.map(\.row))
        for row in 0..<other.rows {
          let isNumber = inputs.matrix.rows(row..<row + 1).elements.allSatisfy(\.isFinite)
          #expect(isNumber != faulty.contains(row))
        }
      }
    }
    #expect(prepared > 100)
  }
}
