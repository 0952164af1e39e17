import FileIO
import NN
import Testing

struct CatalogueListingTests {
  @Test func eachKindHasItsList() throws {
    #expect(
      Catalogues.listings.map(\.name)
        == ["activations", "layers", "losses", "optimizers", "schedules", "initializers"])
    for listing in Catalogues.listings {
      #expect(try Catalogues.listing(listing.name) == listing)
      let names = listing.items.map(\.name)
      #expect(Set(names).count == names.count)
    }
    #expect(
      try Catalogues.listing("layers").items.map(\.name)
        == ["linear", "dropout", "batch-norm", "layer-norm", "residual", "sequential"])
  }

  @Test func aWrongNameGetsTheNearest() {
    for name in ["optimisers", "Losses", "layer"] {
      let error = #expect(throws: WordError.self) { try Catalogues.listing(name) }
      #expect(error?.message.contains("did you mean") == true, "\(name)")
    }
    #expect(throws: WordError.self) { try Catalogues.listing("") }
  }

  @Test func theTextHasALineForEachItemAndSetting() throws {
    let lines = try Catalogues.listing("losses").text.split(separator: "\n")
    #expect(lines[0] == "  mse                   mean of (output - target)^2, for numbers")
    #expect(
      lines.contains(
        "    delta=1             Where the error stops being squared (a number above 0).")
    )
    let rules = try Catalogues.listing("optimizers").text
    #expect(rules.contains("    nesterov                  Look ahead along the momentum."))
  }

  @Test func theJSONHasNameHelpAndSettings() throws {
    for listing in Catalogues.listings {
      for isNamed in [false, true] {
        let written = JSON.array(listing.json(kindsNamed: isNamed)).description
        guard case .array(let items) = try JSON(parsing: Array(written.utf8)[...]) else {
          Issue.record("no array")
          continue
        }
        #expect(items.map { $0["name"] } == listing.items.map { .string($0.name) })
        #expect(items.map { $0["help"] } == listing.items.map { .string($0.help) })
        #expect(items.allSatisfy { $0["kind"] == (isNamed ? .string(listing.kind) : nil) })
      }
    }
    let sgd = try #require(Catalogues.listing("optimizers").json().first)
    guard case .array(let settings) = sgd["settings"] else { throw Failure() }
    #expect(
      settings.map { $0["name"] } == ["rate", "momentum", "dampening", "nesterov"].map(JSON.string))
    #expect(settings[0]["default"] == .number(0.1))
    #expect(settings[0]["allowed"] == .string("a number above 0"))
    #expect(settings[3]["flag"] == .boolean(true) && settings[3]["default"] == nil)
  }

  private struct Failure: Error {}
}
