import NN

extension NetworkSubject {
  /// The task with names of classes that say what they are classes of. Throws `FigureError` if the
  /// network's outputs are several numbers, which no one picture of a plane shows.
  func taskOfOnePlane() throws(FigureError) -> PredictionTask {
    if case .numbers(let count) = task {
      throw FigureError(
        "the network has \(count) outputs and no names of classes; give one with 1 output, or one "
          + "for each class")
    }
    return task
  }
}
