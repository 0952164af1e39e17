extension Catalogues {
  /// The catalogues of this module, for people to read.
  public static let listings: [CatalogueListing] = [
    CatalogueListing(activations), layerListing, CatalogueListing(losses),
    CatalogueListing(optimizers), CatalogueListing(schedules), CatalogueListing(initializers),
  ]

  /// The one of `listings` called `name`, such as `losses`; throws `WordError` if there is none.
  public static func listing(
    _ name: String, in listings: [CatalogueListing] = listings
  ) throws(WordError) -> CatalogueListing {
    guard let listing = listings.first(where: { $0.name == name }) else {
      throw WordError(
        text: name, position: 1,
        message: unknownName(name, of: "catalogue", known: listings.map(\.name)))
    }
    return listing
  }

  /// All that can be part of a network's description. A width stands for a `Linear`.
  private static var layerListing: CatalogueListing {
    let linear = CatalogueListing.Item(
      "linear", help: Linear.help, settings: [Linear.noBias])
    return CatalogueListing(
      name: layers.name, kind: layers.kind,
      items: [linear] + layers.entries.map { CatalogueListing.Item($0) }
        + groups.entries.map { CatalogueListing.Item($0) })
  }
}
