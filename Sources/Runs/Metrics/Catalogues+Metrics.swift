import NN

extension Catalogues {
  /// Metrics: `balanced-accuracy`.
  public static let metrics = Catalogue<Metric>(
    "metrics", of: "metric", Metric.allCases.map(\.entry))
}
