import FileIO
import NN
import NNPlot
import PlotCairo
import Runs

/// All that is made before a training, so that what cannot be done is an error before it.
struct PreparedTraining<S: Scalar> {
  let run: Run<S>
  /// Where the training goes on; nil: it begins anew.
  let state: TrainingState<S>?
  let drawing: NetworkDrawing<S>?
  let further: FurtherScores<S>
  let frames: FrameRecorder<S>?
  let boundary: BoundaryFile<S>?
  let last: LastModel<S>?
  /// The observers that write logs.
  let logs: [any RunObserver<S>]
  /// The observers that write files of the run's folder, in their order.
  let files: [any RunObserver<S>]

  /// The names of the pictures, and of the model with the last weights, that observers have written into
  /// the run's folder.
  var furtherFiles: [String] { (boundary?.files ?? []) + (last?.files ?? []) }
  /// The names of the frames, with their folder.
  var frameFiles: [String] { (frames?.files ?? []).map { "frames/\($0)" } }
}

extension TrainJob {
  /// Loads the data, says what was assumed, checks the gradients, and makes the observers.
  func prepare<S: Scalar>(_ folder: RunFolder<S>) throws -> PreparedTraining<S> {
    var run = try Run<S>(
      record.recipe, RunData(record.recipe, files: record.files))
    let further = try FurtherScores(record.output, of: run)
    screen.say(run.dataLines + shortened(run.columnLines) + run.remarks)
    let state = try checkpoint.map { try Checkpoint($0, of: run).state }
    if state == nil, record.output.checksGradients { try checkGradients(of: run) }
    if searchesRate { run = try withFoundRate(run) }
    var record = record
    record.recipe = run.recipe
    run.record = record
    let drawing = try NetworkDrawing<S>("boundary", of: run, record)
    // A missing font is an error before the training, not after it.
    try Picture.checkFonts()
    try folder.claim(
      ReportFiles.names(for: run.task) + (drawing == nil ? [] : [BoundaryFile<S>.name])
        + (record.output.keepsLast ? [LastModel<S>.name] : []) + PostMortemFiles.names)
    let logs = try Logs<S>(keeping)
    let frames = try drawing == nil ? nil : recorder(run, state, folder, logs.tensorBoard?.pictures)
    if let frames { folder.room = Room(make: frames.makeRoom) }
    folder.isWrittenDuringTraining = !(frames?.isIdle ?? true) || keeping.checkpoint > 0
    let boundary = drawing.map {
      BoundaryFile(folder: folder, drawing: $0, log: logs.tensorBoard?.pictures)
    }
    let checkpoints = try CheckpointRecorder<S>(
      folder: folder.path, every: keeping.checkpoint, keep: keeping.keep,
      record: CheckpointRecord(run: record, keeping: keeping).json, room: folder.room
    ) {
      // The frames first, since a log has them too.
      defer { logs.flush() }
      try frames?.finishFrames()
    }
    screen.say(folder.remarks + [try run.trainingLine])
    // A checkpoint first, so that a signal costs nothing; then the model, so that a picture that fails
    // does not cost it.
    let last =
      record.output.keepsLast ? LastModel<S>(path: folder.file(LastModel<S>.name)) : nil
    let files: [(any RunObserver<S>)?] = [checkpoints, folder, last, frames, boundary]
    return PreparedTraining(
      run: run, state: state, drawing: drawing, further: further, frames: frames,
      boundary: boundary, last: last, logs: logs.observers, files: files.compactMap { $0 })
  }

  private func recorder<S: Scalar>(
    _ run: Run<S>, _ state: TrainingState<S>?, _ folder: RunFolder<S>, _ log: LoggedPictures?
  ) throws -> FrameRecorder<S> {
    let record = run.record
    let schedule = record.output.frameSchedule(over: record.recipe.epochs)
    let showsCosts = !schedule.isEmpty && record.output.frame.contains("history")
    let track =
      !showsCosts ? nil : HistoryTrack(rehearsing: run, from: state, threads: screen.threads)
    let drawing =
      try schedule.isEmpty
      ? nil : NetworkDrawing<S>(record.output.frame, of: run, record, track: track)
    return try FrameRecorder<S>(
      folder: folder.file("frames"), schedule, epochs: record.recipe.epochs,
      note: record.note, isOfFirstVersion: folder.isOfFirstVersion
    ) { network, moment in
      let frame = try drawing?.png(network, at: TrainingMoment(moment)) ?? []
      log?.add(frame, tag: "frames", epoch: moment.epoch)
      return frame
    }
  }

  /// The run with a learning rate that a search has found. Its recipe then holds the number.
  private func withFoundRate<S: Scalar>(_ run: Run<S>) throws -> Run<S> {
    let search = try RateSearch(run, threads: screen.threads)
    screen.say([search.line])
    var recipe = run.recipe
    recipe.learningRate = search.suggestion
    return try Run<S>(recipe, run.data)
  }

  /// Checks the gradients, and says so if that was a sample of them.
  private func checkGradients<S: Scalar>(of run: Run<S>) throws {
    let report = try run.checkGradients()
    guard report.checked < report.count else { return }
    screen.say([
      "gradients checked in \(report.checked) of \(report.count) elements, all right; 'nn gradcheck' checks "
        + "every one"
    ])
  }

  /// The first lines about columns, and how many more there are.
  private func shortened(_ lines: [String]) -> [String] {
    let most = 20
    guard lines.count > most else { return lines }
    return lines.prefix(most) + ["and \(lines.count - most) more columns; report.json has all"]
  }
}
