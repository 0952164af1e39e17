import ArgumentParser
import Datasets
import FileIO
import NN
import Runs

/// `nn list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the words for layers, losses, optimizers and the like, with their settings.",
    discussion: """
      Settings stand after the word: 'adam beta1=0.8', 'sgd momentum=0.9 nesterov'. What is left out \
      has the value that is listed.
      """)

  /// The catalogues of all modules.
  private static let listings =
    Catalogues.listings
    + [CatalogueListing(Catalogues.metrics), CatalogueListing(ToySets.catalogue)]

  @Argument(
    help: ArgumentHelp(
      "\(Self.listings.map(\.name).joined(separator: ", ")). (default: all)",
      valueName: "catalogue"))
  var catalogue: String?

  @Flag(help: "Print an array of objects with name, help and settings as JSON.")
  var json = false

  func validate() throws { _ = try listing() }

  func run() throws {
    let output = ByteWriter.standardOutput()
    let listing = try listing()
    if json {
      let objects =
        listing?.json() ?? Self.listings.flatMap { $0.json(kindsNamed: true) }
      try output.write("\(JSON.array(objects))\n")
    } else {
      try output.write(
        listing?.text
          ?? Self.listings.map { "\($0.name)\n\($0.text)" }.joined(separator: "\n"))
    }
    try output.flush()
  }

  /// The catalogue that the user asks for; nil: all.
  private func listing() throws -> CatalogueListing? {
    guard let catalogue else { return nil }
    do throws(WordError) {
      return try Catalogues.listing(catalogue, in: Self.listings)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
