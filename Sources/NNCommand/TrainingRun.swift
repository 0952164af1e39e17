import Datasets
import FileIO
import NN
import NNPlot
import PlotCairo

/// One run of `nn train` in one precision.
struct TrainingRun<S: Scalar> {
  let data: DataOptions
  let network: NetworkOptions
  let training: TrainingOptions
  let pictures: PictureOptions

  func run() throws {
    let dataset = try data.load(as: network.targetKind(), seed: network.seed)
    let description = try network.description(for: dataset)
    let start = try initialNetwork(description, inputs: dataset.featureNames.count)
    if !training.noGradcheck { try checkGradients(of: start, dataset) }

    let drawing = try NetworkDrawing<S>(
      dataset, outputRange: description.outputActivation.outputRange, options: pictures)
    // Before the training, not after it.
    try Picture.checkFonts()
    let folder = Folder(training.out ?? "out/\(dataset.name)")
    try folder.create()
    let frames = try FrameFolder(folder.folder("frames"), isUsed: training.every > 0)

    let inputs = Matrix<S>(dataset.inputs)
    let targets = Matrix<S>(dataset.targets)
    let clock = ContinuousClock()
    let began = clock.now
    let trainer = Trainer(
      start, loss: network.loss.loss,
      optimizer: training.optimizer.optimizer(learningRate: training.learningRate),
      threads: training.threads ?? .max)
    let costs = try train(trainer, inputs, targets, drawing, frames)
    let outputs = trainer.network.forward(inputs)
    let cost = trainer.loss.value(output: outputs, target: targets)
    // The last frame is the picture of the boundary as it ends.
    let boundary = try drawing.png(trainer.network, epoch: training.epochs, cost: cost)
    if frames.isUsed { try frames.add(boundary) }
    let seconds = (clock.now - began) / .seconds(1)

    let files = try write(
      trainer.network, description, dataset, costs, boundary: boundary, to: folder)
    guard !training.quiet else { return }
    TrainingSummary(
      outputs: outputs, cost: cost, dataset: dataset, activation: description.outputActivation,
      epochs: training.epochs, seconds: seconds, folder: folder, files: files, frames: frames.count
    ).say()
  }

  private func initialNetwork(
    _ description: NetworkDescription, inputs: Int
  ) throws -> Sequential<S> {
    let fresh = try network.makeNetwork(description, inputs: inputs, as: S.self)
    guard let path = training.initial else { return fresh }
    let file = try Safetensors(path: path)
    do throws(NetworkError) {
      return try Sequential(
        description.layers(inputs: inputs), inputs: inputs, parametersFrom: file)
    } catch {
      throw ModelFileError(path: path, message: error.description)
    }
  }

  private func checkGradients(of network: Sequential<S>, _ dataset: Dataset) throws {
    let rows = GradientRows(dataset)
    let report = gradientCheck(
      Sequential<Double>(network), self.network.loss.loss, inputs: rows.inputs,
      targets: rows.targets)
    guard let wrong = report.entries.first(where: { !$0.passed }) else { return }
    throw Failure(
      .checkFailed,
      """
      the gradient of \(wrong.name) is wrong at \(wrong.worstIndex): backward says \
      \(wrong.worstAnalytic), differences say \(wrong.worstNumeric); see 'nn gradcheck', or train \
      all the same with --no-gradcheck
      """)
  }

  /// Trains, draws all frames but the last and returns each epoch's cost.
  private func train(
    _ trainer: Trainer<S>, _ inputs: Matrix<S>, _ targets: Matrix<S>,
    _ drawing: NetworkDrawing<S>, _ frames: FrameFolder
  ) throws -> [Double] {
    let batchSize = training.batchSize.rows(of: inputs.rows)
    var generator = RandomGenerator(seed: network.seed, stream: .shuffling)
    var progress = Progress(epochs: training.epochs, isQuiet: training.quiet || training.live)
    let display =
      training.live
      ? LiveDisplay(drawing, style: pictures.style, epochs: training.epochs) : nil
    defer { display?.end() }
    var costs: [Double] = []
    costs.reserveCapacity(training.epochs)

    // Frames are drawn while training goes on: on a processor that the trainer leaves free, if any.
    let thread = BackgroundThread()
    func drawFrame(_ epoch: Int) throws {
      guard frames.isUsed else { return }
      let (network, loss) = (trainer.network, trainer.loss)
      try thread.submit {
        let cost = loss.value(output: network.forward(inputs), target: targets)
        try frames.add(drawing.png(network, epoch: epoch, cost: cost))
      }
    }
    try drawFrame(0)
    for epoch in 1...training.epochs {
      let cost = trainer.trainOneEpoch(
        inputs: inputs, targets: targets, batchSize: batchSize, using: &generator)
      // A cost shows what the step before it made of the parameters; the last step has no successor.
      guard cost.isFinite,
        epoch < training.epochs || trainer.network.parameters.allSatisfy(\.isFinite)
      else {
        progress.end()
        thread.cancel()
        try frames.clear()
        throw Failure(
          .checkFailed,
          """
          training diverged: the cost is \(cost) in epoch \(epoch), no model is written; try a \
          smaller --learning-rate than \(training.learningRate), or scale the columns to about 1
          """)
      }
      costs.append(cost)
      progress.update(epoch: epoch, cost: cost)
      display?.update(trainer.network, epoch: epoch, costs: costs)
      if training.every > 0, epoch % training.every == 0, epoch < training.epochs {
        try drawFrame(epoch)
      }
    }
    try thread.finish()
    progress.end()
    return costs
  }

  /// Writes the files and returns their names.
  private func write(
    _ network: Sequential<S>, _ description: NetworkDescription, _ dataset: Dataset,
    _ costs: [Double], boundary: [UInt8], to folder: Folder
  ) throws -> [String] {
    let files = ["model.safetensors", "history.csv", "history.png", "boundary.png"]
    let model = Model(
      network: network, description: description, features: dataset.featureNames,
      target: dataset.targetName, classes: dataset.classNames, loss: self.network.loss.rawValue,
      seed: self.network.seed, epochs: training.epochs)
    try model.write(to: folder.file(files[0]))
    var history = "epoch,cost\n"
    for (index, cost) in costs.enumerated() { history += "\(index + 1),\(cost)\n" }
    try AtomicFile.replace(folder.file(files[1]), with: history)
    let picture = HistoryPicture(costs: costs, style: pictures.style).figure
    try AtomicFile.replace(
      folder.file(files[2]), with: pictures.page.bytes(of: picture, as: .png))
    try AtomicFile.replace(folder.file(files[3]), with: boundary)
    return files
  }
}
