import ArgumentParser

/// The value of `--learning-rate`: a number, or `auto` for a search.
enum LearningRate: Equatable {
  case automatic
  case rate(Double)

  /// The rate in the words of the option; throws `ValidationError`.
  init(parsing text: String) throws {
    if text == "auto" {
      self = .automatic
    } else if let rate = Double(text), rate > 0, rate.isFinite {
      self = .rate(rate)
    } else {
      throw ValidationError("give a number above 0, such as 0.1, or auto")
    }
  }
}
