import NN
import NNPlot
import Runs

/// The lines that a user sees at the end of a training.
struct TrainingSummary {
  let report: RunReport
  let seconds: Double
  /// The number of epochs with which the run went on; 0: it began anew.
  let firstEpoch: Int
  let folder: String
  let files: [String]
  let frames: Int

  func say() {
    let chosen = report.chosenText.map { ", \($0)" } ?? ""
    let trained = report.epochs.trained
    let epochs = firstEpoch == 0 ? "\(trained)" : "\(trained - firstEpoch) more"
    let all = firstEpoch == 0 ? "" : ", \(trained) in all"
    Terminal.say(
      "\(epochs) epochs in \(durationText(seconds))\(all)\(chosen): cost \(costText(report.cost))")
    if let reason = report.stopReason { Terminal.say("stopped: \(reason)") }
    for line in report.scoreLines { Terminal.say(line) }
    Terminal.say("files in \(folder): \(files.joined(separator: ", "))")
    guard frames > 0 else { return }
    let path = "\(folder)/frames"
    Terminal.say("\(frames) frames in \(path); for a video:")
    Terminal.say(
      "  scripts/frames-to-video \(shellWord(path)) \(shellWord("\(folder)/\(report.name).mp4"))"
    )
  }
}

/// `word`, quoted if a shell would not take it as a single word.
func shellWord(_ word: String) -> String {
  let isPlain = word.allSatisfy {
    $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+".contains($0))
  }
  return isPlain
    ? word
    : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
}
