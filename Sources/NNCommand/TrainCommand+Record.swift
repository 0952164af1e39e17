import ArgumentParser
import FileIO
import Runs

extension TrainCommand {
  /// What determines the run: the settings of --config, or the defaults, with those of the options; and
  /// the record of --config, if it is given. Throws `RecordError` and `ValidationError`.
  func record() throws -> (record: RunRecord, base: RunRecord?) {
    let base = try config.map { try RunRecord(ofFile: $0) }
    var recipe = try data.recipe(base?.recipe, preset: columns.preset, isQuiet: training.quiet)
    columns.set(&recipe)
    try network.set(&recipe)
    training.set(&recipe)
    logging.set(&recipe)
    if base != nil { chooseAnew(&recipe) }
    try recipe.validate()
    var output = base?.output ?? OutputSettings()
    if base == nil, case .spirals = recipe.data { output.every = 200 }
    training.set(&output)
    scoring.set(&output)
    pictures.set(&output)
    if training.frame != nil, output.frameSchedule(over: recipe.epochs).isEmpty {
      throw ValidationError("--frame: no frames are drawn; give --every or --frames too")
    }
    if let fault = output.fault { throw ValidationError("--\(fault)") }
    let record = RunRecord(recipe: recipe, output: output)
    if let base, let config, !training.quiet {
      for line in Self.remarks(on: base, record, of: config) { Terminal.say(line) }
    }
    return (record, base)
  }

  /// What the run of --config had chosen for settings that the options change is chosen anew.
  private func chooseAnew(_ recipe: inout Recipe) {
    let isPreset = columns.preset != nil
    if training.learningRate == nil, training.optimizer != nil || isPreset {
      recipe.chooseForOptimizer()
    }
    let isOtherTarget = !data.target.isEmpty || columns.task != nil
    if isOtherTarget, network.loss == nil { recipe.loss = nil }
    if network.network == nil,
      isOtherTarget || data.data != nil || isPreset || network.loss != nil
    {
      recipe.chooseForTarget()
    }
  }

  /// What the options change in the record `base` of the file `config`, and what else may differ.
  private static func remarks(
    on base: RunRecord, _ record: RunRecord, of config: String
  ) -> [String] {
    let changes = RecordDifference.between(base.json, record.json).compactMap {
      difference -> String? in
      // One that is chosen anew is said with what is trained.
      if difference.key == "network", difference.second == .null { return nil }
      let option = difference.key.split(separator: "_").joined(separator: "-")
      let (now, then) = (difference.second ?? .null, difference.first ?? .null)
      return "--\(option) \(now == .null ? "by default" : now.words) instead of \(then.words)"
    }
    let isOlder = base.version != RunRecord.programVersion
    return [
      changes.isEmpty ? nil : "\(changes.joined(separator: ", ")) of \(config)",
      isOlder
        ? "\(config) is of nn \(base.version), this is \(RunRecord.programVersion); files may differ"
        : nil,
    ].compactMap { $0 }
  }
}
