/// An event in TensorBoard's files: the message `Event` of TensorFlow's `event.proto`.
struct TensorBoardEvent {
  enum Content {
    /// The first event of a file.
    case fileVersion
    /// A run starts, or goes on: what older files have of this step and later ones does not count.
    case start
    /// Numbers and pictures of the step.
    case values([TensorBoardValue])
    /// The same, encoded: the message `Summary`.
    case summary([UInt8])
  }

  /// The seconds since 1970.
  let time: Double
  /// The number of epochs so far.
  let step: Int
  let content: Content

  init(time: Double, step: Int, _ content: Content) {
    (self.time, self.step, self.content) = (time, step, content)
  }

  var message: ProtocolBuffer {
    var event = ProtocolBuffer(capacity: 512)
    event.append(1, double: time)
    event.append(2, whole: step)
    switch content {
    case .fileVersion: event.append(3, text: "brain.Event:2")
    case .start:
      // `SessionLog` with the status `START`.
      var log = ProtocolBuffer()
      log.append(1, whole: 1)
      event.append(7, message: log)
    case .values(let values):
      var summary = ProtocolBuffer()
      for value in values { summary.append(1, message: value.message) }
      event.append(5, message: summary)
    case .summary(let bytes): event.append(5, bytes: bytes)
    }
    return event
  }
}
