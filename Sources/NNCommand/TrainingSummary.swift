import NN
import NNPlot
import Runs

/// What a person wants to know at the end of a training.
struct TrainingSummary<S: Scalar> {
  let run: Run<S>
  let result: RunResult<S>
  let seconds: Double
  let folder: RunFolder<S>
  let files: [String]
  let frames: Int

  func say() {
    var facts = ["cost \(costText(result.cost))"]
    if let right = rightRows {
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

  /// How many rows are on the right side of the output's middle; nil where the output is no choice
  /// between two classes.
  private var rightRows: Int? {
    let (outputs, dataset) = (result.outputs, run.dataset)
    if outputs.columns > 1 {
      return (0..<outputs.rows).count { row in
        outputs.largestColumn(inRow: row) == dataset.targets.largestColumn(inRow: row)
      }
    }
    guard let range = run.description.outputRange, range.upperBound.isFinite else {
      return nil
    }
    let ends = [range.lowerBound, range.upperBound]
    guard dataset.targets.elements.allSatisfy(ends.contains) else { return nil }
    let middle = (range.lowerBound + range.upperBound) / 2
    return zip(outputs.elements, dataset.targets.elements).count {
      (Double($0) >= middle) == ($1 >= middle)
    }
  }
}

/// `word` as a shell takes it for one.
private func shellWord(_ word: String) -> String {
  let isPlain = word.allSatisfy {
    $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+".contains($0))
  }
  return isPlain
    ? word
    : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
}
