import NN

extension Catalogues {
  /// Figures of a network: `boundary`.
  public static let figures = Catalogue<any NetworkFigure>(
    "figures", of: "figure",
    [
      BoundaryFigure.entry,
      PairsFigure.entry,
      SurfaceFigure.entry,
      DisagreementFigure.entry,
      HistoryFigure.entry,
      UnitsFigure.entry,
      NodesFigure.entry,
      WeightsFigure.entry,
      HistogramsFigure.entry,
      LandscapeFigure.entry,
      ConfusionFigure.entry,
      ROCFigure.entry,
      PrecisionRecallFigure.entry,
      CalibrationFigure.entry,
      PredictedFigure.entry,
      ResidualsFigure.entry,
      ImportanceFigure.entry,
      GradientFigure.entry,
    ])
}
