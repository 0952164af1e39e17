/// How much the rows of each class count in the training.
public enum ClassWeights: String, CaseIterable, Sendable {
  /// Every row counts 1.
  case equal
  /// A row of class c counts n / (k n_c) for n rows in k classes, of which n_c are of class c (G. King
  /// and L. Zeng, "Logistic regression in rare events data", 2001).
  case balanced
}
