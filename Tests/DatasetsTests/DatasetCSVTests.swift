import NN
import TestSupport
import Testing

@testable import Datasets

struct DatasetCSVTests {
  private let names = ["plain", "with, comma", "with \"quotes\""]

  @Test func classesAreWrittenByName() {
    let data = Dataset(
      name: "t", featureNames: ["a", "b, c"], targetName: "kind",
      inputs: [[1, -0.0], [0.1, 1e-300], [1e20, 2.5]], targets: [[2], [0], [1]],
      classNames: names)
    let text = """
      a,"b, c",kind
      1,-0,"with ""quotes\"""
      0.1,1e-300,plain
      1e+20,2.5,"with, comma"

      """
    #expect(data.csv == text)
    var oneHot = data
    oneHot.targets = [[0, 0, 1], [1, 0, 0], [0, 1, 0]]
    #expect(oneHot.csv == text)
  }

  /// What is read back has the same bits.
  @Test(arguments: ["sine", "plane features=3", "friedman1", "steps"])
  func numbersReadBackToTheirBits(words: String) throws {
    let data = try ToySets.catalogue.make(words).dataset(seed: 5)
    let lines = data.csv.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 402 && lines[401].isEmpty)
    #expect(lines[0].split(separator: ",").map(String.init) == data.featureNames + ["y"])
    for row in 0..<400 {
      let numbers = lines[row + 1].split(separator: ",").map { Double($0)?.bitPattern }
      let expected = data.inputs.row(row) + [data.targets[row, 0]]
      #expect(numbers == expected.map(\.bitPattern))
    }
  }

  @Test func aToySetReadFromItsFileIsTheSame() throws {
    let folder = try TemporaryFolder()
    let data = Dataset.blobs(points: 60, classes: 4, seed: 1)
    let path = try folder.write(data.csv, to: "blobs.csv")
    let table = try Table(path: path)
    let preparation = try Preparation(table, PreparationOptions())
    #expect(preparation.target.classNames == ["0", "1", "2", "3"])
    #expect(try preparation.inputs(table).matrix == data.inputs)
    #expect(preparation.targets(table) == data.targets)
  }
}

extension Matrix where S == Double {
  fileprivate func row(_ index: Int) -> [Double] { (0..<columns).map { self[index, $0] } }
}
