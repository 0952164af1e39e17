/// Makes the events with the numbers of an epoch, of which a long run has very many: what stands around a
/// number is encoded once for each column.
struct TensorBoardScalars {
  /// The value of each column in an event up to its number, which is in the last four bytes.
  private var starts: [(column: String, bytes: ArraySlice<UInt8>)] = []
  private var summary: [UInt8] = []

  /// The message `Event` of `epoch` in `history`, at `time` in seconds since 1970.
  mutating func message(of epoch: Int, in history: TrainingHistory, time: Double) -> [UInt8] {
    summary.removeAll(keepingCapacity: true)
    var index = 0
    history.forEachValue(ofEpoch: epoch) { column, value in
      // Epochs have the same columns, but that some have further ones.
      if index == starts.count || starts[index].column != column {
        starts.removeSubrange(index...)
        starts.append((column, Self.start(ofColumn: column)))
      }
      summary += starts[index].bytes
      withUnsafeBytes(of: Float(value).bitPattern.littleEndian) { summary += $0 }
      index += 1
    }
    return TensorBoardEvent(time: time, step: epoch, .summary(summary)).message.bytes
  }

  private static func start(ofColumn column: String) -> ArraySlice<UInt8> {
    var summary = ProtocolBuffer()
    summary.append(1, message: TensorBoardValue(tag(ofColumn: column), .scalar(0)).message)
    return summary.bytes.dropLast(MemoryLayout<Float>.size)
  }

  /// What TensorBoard calls a column of the history. It shows numbers of training and of validation in one
  /// place if they have the same words before a slash.
  private static func tag(ofColumn name: String) -> String {
    if name == "learning_rate" || name == "gradient_norm" { return name }
    let validation = "validation_"
    return name.hasPrefix(validation)
      ? "\(name.dropFirst(validation.count))/validation" : "\(name)/training"
  }
}
