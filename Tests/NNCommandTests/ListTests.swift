import Foundation
import Testing

struct ListTests {
  @Test func allCataloguesAreListed() throws {
    let result = try Command().run("list")
    #expect(result.code == 0 && result.errors.isEmpty)
    let titles = result.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(
      titles == [
        "activations", "layers", "losses", "optimizers", "schedules", "initializers", "metrics",
        "toy-sets",
      ])
  }

  @Test func oneCatalogueIsListed() throws {
    let result = try Command().run("list layers")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("  linear "))
    #expect(result.output.contains("\n  dropout "))
    #expect(!result.output.contains("adam"))
  }

  @Test func theListIsJSON() throws {
    for (words, hasKinds) in [("list optimizers --json", false), ("list --json", true)] {
      let result = try Command().run(words)
      #expect(result.code == 0 && result.output.hasSuffix("]\n"))
      let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let items = try #require(object as? [[String: Any]])
      let adam = try #require(items.first { $0["name"] as? String == "adam" })
      #expect(adam["help"] is String)
      #expect((adam["kind"] as? String == "optimizer") == hasKinds)
      let settings = try #require(adam["settings"] as? [[String: Any]])
      #expect(settings[1]["name"] as? String == "beta1")
      #expect(settings[1]["default"] as? Double == 0.9)
    }
  }

  @Test func aWrongNameGetsTheNearest() throws {
    for (words, message) in [("losess", "did you mean 'losses'"), ("weights", "known are activ")] {
      let result = try Command().run("list \(words)")
      #expect(result.code == 64 && result.errorLines.count == 1 && result.output.isEmpty)
      #expect(result.errors.contains(message), "\(result.errors)")
    }
  }
}
