import Foundation
import Testing

struct GradcheckTests {
  @Test func theTableIsAligned() throws {
    let result = try Command().run("gradcheck")
    #expect(result.code == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix("pass") })
    let column = lines[0].distance(
      from: lines[0].startIndex, to: try #require(lines[0].range(of: "result")).lowerBound)
    #expect(lines.dropFirst().allSatisfy { $0.dropFirst(column).hasPrefix("pass") })
    #expect(lines.last?.hasPrefix("inputs") == true)
  }

  @Test func theReportIsJSON() throws {
    let result = try Command().run("gradcheck --json")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let report = try #require(object as? [String: Any])
    #expect(report["passed"] as? Bool == true)
    let entries = try #require(report["entries"] as? [[String: Any]])
    #expect(entries.map { $0["checked"] as? Int } == [100, 50, 1500, 30, 30, 1, 40])
  }

  @Test func aSampleOfEachTensorCanBeChecked() throws {
    let result = try Command().run("gradcheck --sample 7")
    #expect(result.code == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines[1].hasPrefix("0.weight   7 of 100 "))
    #expect(lines[6].contains("1 of 1 "))
    let refused = try Command().run("gradcheck --sample 0")
    #expect(refused.code == 64 && refused.errors.contains("--sample 0: give a whole number from 1"))
  }

  @Test func kinksAreRightAndCounted() throws {
    let command = try Command()
    try command.folder.write("a,b,xor\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n", to: "xor.csv")
    let network = ["--network", "8 relu, 1 sigmoid"]
    let check = try command.run("gradcheck xor.csv --preset script --json", arguments: network)
    #expect(check.code == 0)
    let object = try JSONSerialization.jsonObject(with: Data(check.output.utf8))
    let entries = try #require((object as? [String: Any])?["entries"] as? [[String: Any]])
    #expect(entries[1]["name"] as? String == "0.bias" && entries[1]["at_kinks"] as? Int == 8)
    #expect(
      try command.run("train xor.csv --preset script --epochs 2 --quiet", arguments: network).code
        == 0)
  }

  @Test func aGradientOutsideTheToleranceExitsWithOne() throws {
    let result = try Command().run("gradcheck --atol 0 --rtol 0")
    #expect(result.code == 1)
    #expect(result.output.contains("FAIL"))
    #expect(result.errorLines.count == 1)
  }

  @Test func otherNetworksAndDataAreChecked() throws {
    let command = try Command()
    try command.folder.write("a,b,c,t\n1,2,300,0\n2,100,0,1\n5,6,7,1\n", to: "d.csv")
    let result = try command.run(
      "gradcheck d.csv --seed 3", arguments: ["--network", "4 sigmoid, 3 linear, 1 tanh"])
    #expect(result.code == 0)
    #expect(result.output.split(separator: "\n").count == 8)
  }
}
