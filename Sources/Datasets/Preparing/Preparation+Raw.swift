extension Preparation {
  /// The preparation of a model that reads the columns `features` as they are: nothing is encoded,
  /// filled or scaled.
  public init(features: [String], target: TargetPreparation, named targetName: String) {
    self.init(
      target: target, targetNames: [targetName], fileColumns: [],
      inputScaling: .identity(features.count),
      targetScaling: .identity(target.width), columnReport: [], remarks: [], style: .raw,
      missing: .error,
      features: features.map { name in
        // Every number is in the range seen, which is not known.
        let encoding = NumberEncoding(
          fill: 0, hasIndicator: false, least: -.infinity, greatest: .infinity)
        return FeatureColumn(name: name, encoding: .number(encoding))
      })
  }
}
