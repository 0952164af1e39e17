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
