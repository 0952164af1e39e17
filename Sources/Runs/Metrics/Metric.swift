import FileIO
import NN

/// A measure of how good the outputs of a network are, next to the targets of n rows.
///
/// Classes: row i has the class t_i, the predicted class c_i and, unless the outputs are no
/// probabilities, the probability p_ik of each class k. Numbers: row i has the target t_i and the
/// output y_i; with several targets, a metric is the mean over them.
public enum Metric: String, CaseIterable, Sendable {
  /// The share of rows with c_i = t_i.
  case accuracy
  /// The mean over classes of the share of a class's rows that are predicted right, its recall (K.
  /// H. Brodersen et al., "The balanced accuracy and its posterior distribution", 2010).
  ///
  /// Classes without a row have no part in it.
  case balancedAccuracy = "balanced-accuracy"
  /// F = 2 a / (2 a + b + c) with a class's rows that are predicted right (a), rows wrongly predicted
  /// to be of it (b) and rows of it predicted to be of another (c) (C. J. van Rijsbergen,
  /// "Information Retrieval", 1979).
  ///
  /// Of two classes it is that of the second; of more, the mean over those that are a target or a
  /// prediction of some row.
  case f1
  /// -1/n Σ log p_it with the class t of row i (I. J. Good, "Rational decisions", 1952).
  ///
  /// Probabilities are kept within [ε, 1 - ε], with the ε of their type: 2^-52 or 2^-23.
  case logLoss = "log-loss"
  /// The area below the ROC curve: how probable it is that a row of the class has a higher
  /// probability of it than a row of another, where a tie counts 1/2 (J. A. Hanley and B. J. McNeil,
  /// "The meaning and use of the area under a receiver operating characteristic curve", 1982).
  ///
  /// Of two classes it is that of the second; of more, the mean over classes, each against all
  /// others. Classes without a row have no part in it.
  case auc
  /// 1/n Σ (p_i - t_i)^2 with the probability p of the second of two classes and t = 0 or 1; of more
  /// classes 1/n ΣΣ (p_ik - t_ik)^2, t_ik = 1 for the class of the row, else 0 (G. W. Brier,
  /// "Verification of forecasts expressed in terms of probability", 1950).
  case brier
  /// R^2 = 1 - Σ (t_i - y_i)^2 / Σ (t_i - t)^2 with the mean target t: the share of the variance that
  /// the outputs explain (S. Wright, "Correlation and causation", 1921). 0 is as good as t alone.
  ///
  /// It has no value if all targets are the same.
  case r2
  /// (1/n Σ (t_i - y_i)^2)^(1/2), the root of the mean squared error, in the target's unit (C. F.
  /// Gauss, "Theoria combinationis observationum erroribus minimis obnoxiae", 1823).
  case rmse
  /// 1/n Σ |t_i - y_i|, the mean absolute error, in the target's unit (C. J. Willmott and K. Matsuura,
  /// "Advantages of the mean absolute error over the root mean square error", 2005).
  case mae

  /// Whether a larger value is a better one.
  public var largerIsBetter: Bool {
    switch self {
    case .accuracy, .balancedAccuracy, .f1, .auc, .r2: true
    case .logLoss, .brier, .rmse, .mae: false
    }
  }

  /// Whether outputs of this meaning can have a value of the metric.
  public func fits(_ task: PredictionTask) -> Bool {
    switch (self, task) {
    case (.r2, .number), (.r2, .numbers), (.rmse, .number), (.rmse, .numbers), (.mae, .number),
      (.mae, .numbers):
      true
    case (_, .number), (_, .numbers), (.r2, _), (.rmse, _), (.mae, _): false
    case (.logLoss, .twoClasses), (.auc, .twoClasses), (.brier, .twoClasses):
      task.givesProbability
    case (_, .twoClasses), (_, .classes): true
    }
  }

  /// The metrics that fit `task`, in the order of the catalogue; the first one is what people ask
  /// for first.
  public static func fitting(_ task: PredictionTask) -> [Metric] {
    allCases.filter { $0.fits(task) }
  }

  /// The values that the metric can have.
  public var range: ClosedRange<Double> {
    switch self {
    case .accuracy, .balancedAccuracy, .f1, .auc: 0...1
    case .brier: 0...2
    case .r2: -Double.infinity...1
    case .logLoss, .rmse, .mae: 0...Double.infinity
    }
  }

  /// The metric in the catalogue.
  var entry: CatalogueEntry<Metric> { CatalogueEntry(rawValue, help: help) { _ in self } }

  /// Whether it is a share of rows, which is shown as a percentage.
  public var isShare: Bool { self == .accuracy || self == .balancedAccuracy }

  /// The key of the metric in JSON, and the name of its column in the history: `log_loss`.
  public var key: String { rawValue.split(separator: "-").joined(separator: "_") }

  private var help: String {
    switch self {
    case .accuracy: "share of rows whose class is predicted right, for classes"
    case .balancedAccuracy: "mean over classes of the share predicted right, for classes"
    case .f1: "harmonic mean of precision and recall: of the second of two classes, else the mean"
    case .logLoss: "mean of -log(probability of the right class), for classes; 0 is best"
    case .auc: "area below the ROC curve: of the second of two classes, else the mean"
    case .brier:
      "mean squared error of the probabilities; of more than two classes its sum over them"
    case .r2: "share of the target's variance that is explained, for numbers; the mean alone has 0"
    case .rmse: "root of the mean squared error, for numbers; 0 is best"
    case .mae: "mean absolute error, for numbers; 0 is best"
    }
  }
}
