import ArgumentParser
import Datasets
import Runs

/// The options for the columns of a table, and how they become numbers.
struct ColumnOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "standard: for tables, columns encoded and standardised, some rows held out, adam in batches; "
        + "script: the teaching script's, columns as they are, all rows, plain gradient descent, 20,000 "
        + "epochs. (default: standard for a table, script for the spirals)"))
  var preset: Preset?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The columns to learn from, such as a,b; or with -c all but c. (default: all but the target)",
      valueName: "columns"))
  var features: String?

  @Option(
    help: ArgumentHelp("Columns that are not used, such as id,name.", valueName: "columns"))
  var ignore: String?

  @Option(
    help: "Missing cells of features: fill (median or a category), drop (the row) or error.")
  var missing: PreparationOptions.Missing?

  @Option(
    help: "What the target is: auto, classify or regress.")
  var task: PreparationOptions.Task?

  /// Sets these options in `recipe`.
  func set(_ recipe: inout Recipe) {
    if let missing { recipe.preparation.missing = missing }
    if let task { recipe.preparation.task = task }
    if let features { recipe.preparation.features = [features] }
    if let ignore { recipe.preparation.ignored = [ignore] }
  }
}

extension Preset: ExpressibleByArgument {}
extension PreparationOptions.Missing: ExpressibleByArgument {}
extension PreparationOptions.Task: ExpressibleByArgument {}
