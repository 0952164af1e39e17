import ArgumentParser
import Datasets
import Runs

extension Failure {
  /// The end of a command that `signal` has interrupted.
  static func interrupted(
    by signal: Int32, _ message: String, details: [String] = []
  ) -> Failure {
    Failure(Code(rawValue: 128 + signal) ?? .interrupted, message, details: details)
  }

  /// The failure for files of a run, at these paths, that could not be written, while its model was.
  /// Precondition: there is one.
  static func ofFiles(_ failures: [(path: String, error: any Error)], beside model: String)
    -> Failure
  {
    let message = ofRun(failures[0].error)?.message ?? "\(failures[0].error)"
    let others = failures.dropFirst().map(\.path)
    let more = others.count > mostNames ? " and \(others.count - mostNames) more" : ""
    let missing =
      others.isEmpty
      ? "" : "; not written either: \(others.prefix(mostNames).joined(separator: ", "))\(more)"
    return Failure(.inputOrOutput, "\(message)\(missing); \(model) and the other files are written")
  }

  private static let mostNames = 5

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
    case .diverged(_, _, let learningRate), .exploded(_, _, _, let learningRate):
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
