import ArgumentParser
import Datasets
import Runs

extension Failure {
  /// The failure for a table that cannot be used, with a line for each of several complaints.
  init(_ error: PreparationError) {
    // No complaint holds a line break.
    let lines = error.description.split(separator: "\n").map(String.init)
    self.init(.data, lines[0], details: Array(lines.dropFirst()))
  }

  /// The failure for a run without a result, with the options that help.
  init(_ error: RunError) {
    switch error {
    case .tooManyParameters:
      self.init(.usage, "\(error); choose smaller widths")
    case .tooMuchMemory:
      self.init(.usage, "\(error); choose another --optimizer, a smaller history or smaller widths")
    case .tooLarge:
      self.init(.data, "\(error); train with --precision f64, or scale the column")
    case .wrongGradient:
      self.init(
        .checkFailed,
        "\(error); see 'nn gradcheck', or train all the same with --no-gradcheck")
    case .diverged(_, _, let learningRate):
      self.init(
        .checkFailed,
        """
        \(error), no model is written; try a smaller --learning-rate than \(learningRate) or smaller \
        penalties, or scale the columns to about 1, as --preset standard does
        """)
    }
  }
}

extension ValidationError {
  /// The error about the option of the same name as the recipe's setting.
  init(_ error: RecipeError) { self.init("--\(error)") }
}

extension Recipe {
  /// Throws `ValidationError` if a setting is wrong whatever the data.
  func validate() throws {
    do throws(RecipeError) { try check() } catch { throw ValidationError(error) }
  }
}
