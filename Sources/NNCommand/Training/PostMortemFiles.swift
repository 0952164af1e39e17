import FileIO
import NN
import NNPlot
import Plot
import Runs

/// The files about a training that diverged.
struct PostMortemFiles {
  private static let findings = "postmortem.json"
  private static let picture = "postmortem.png"
  private static let model = "last-good.safetensors"
  /// The names of all files.
  static var names: [String] { [findings, picture, model] }

  private let postMortem: PostMortem
  private let settings: OutputSettings

  init(_ postMortem: PostMortem, settings: OutputSettings) {
    self.postMortem = postMortem
    self.settings = settings
  }

  /// Writes the files into the folder of `run` and returns their names. Throws `FileError`, and
  /// `CairoError` if the picture fails.
  func write<S: Scalar>(
    in folder: RunFolder<S>, run: Run<S>, lastGood: Model<S>?
  ) throws -> [String] {
    var names = [Self.findings, Self.picture]
    if let lastGood {
      try lastGood.write(to: folder.file(Self.model))
      names.append(Self.model)
    }
    try AtomicFile.replace(folder.file(Self.findings), with: "\(postMortem.json)\n")
    try AtomicFile.replace(
      folder.file(Self.picture),
      with: settings.page(carrying: run.record.json).bytes(of: Page(figure), as: .png))
    try folder.list(names, of: run)
    return names
  }

  private var figure: Figure {
    let steps = postMortem.steps
    return DivergencePicture(
      steps: steps.map(\.step),
      curves: [
        ("cost", steps.map(\.cost)), ("length of the gradient", steps.map(\.gradientNorm)),
        ("largest weight", steps.map(\.largestWeight)),
        ("largest activation", steps.map(\.largestActivation)),
      ], origin: postMortem.origin.step, style: settings.style
    ).figure
  }
}
