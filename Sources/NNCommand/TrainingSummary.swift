import NN
import NNPlot
import Runs

/// The lines that a user sees at the end of a training.
struct TrainingSummary<S: Scalar> {
  let run: Run<S>
  let result: RunResult<S>
  let seconds: Double
  let folder: RunFolder<S>
  let files: [String]
  let frames: Int

  func say() {
    var facts = ["cost \(costText(result.cost))"]
    if let right = run.task.rightRows(outputs: result.outputs, targets: run.dataset.targets) {
      let percent = (Double(right) / Double(result.outputs.rows) * 10_000).rounded() / 100
      facts.append("accuracy \(percent) % (\(right) of \(result.outputs.rows))")
    }
    Terminal.say(
      "\(result.model.epochs) epochs in \(durationText(seconds)): \(facts.joined(separator: ", "))")
    Terminal.say("files in \(folder.path): \(files.joined(separator: ", "))")
    guard frames > 0 else { return }
    let path = folder.file("frames")
    Terminal.say("\(frames) frames in \(path); for a video:")
    Terminal.say(
      "  scripts/frames-to-video \(shellWord(path)) \(shellWord(folder.file("\(run.dataset.name).mp4")))"
    )
  }
}

/// `word`, quoted if a shell would not take it as a single word.
private func shellWord(_ word: String) -> String {
  let isPlain = word.allSatisfy {
    $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+".contains($0))
  }
  return isPlain
    ? word
    : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
}
