import FileIO

/// What a run keeps on its way: none of it changes the model, the pictures or the history.
///
/// A checkpoint holds them, so that a run that goes on keeps the same.
public struct KeepingSettings: Equatable, Sendable {
  /// A checkpoint is written each so many epochs; 0: only when the run ends or is interrupted.
  public var checkpoint = 0
  /// The number of checkpoints that stay.
  public var keep = 1
  /// The path of the log with a line of JSON for each epoch; nil: none.
  public var log: String?
  /// The path of the folder for TensorBoard; nil: none.
  public var tensorBoard: String?

  /// No checkpoints but the last, no logs.
  public init() {}

  static let fields: [RecordField<KeepingSettings>] = [
    RecordField("checkpoint", \.checkpoint, .whole(0 ... .max)),
    RecordField("keep", \.keep, .whole(1 ... .max)),
    RecordField("log", \.log, .optional(.text)),
    RecordField("tensorboard", \.tensorBoard, .optional(.text)),
  ]
}

/// What a checkpoint says of its run: what determines it, and what it keeps on its way.
public struct CheckpointRecord: Equatable, Sendable {
  /// What determines the run.
  public var run: RunRecord
  /// What it keeps on its way.
  public var keeping: KeepingSettings

  /// A record of the given parts.
  public init(run: RunRecord, keeping: KeepingSettings) {
    self.run = run
    self.keeping = keeping
  }

  /// The record as an object.
  public var json: JSON {
    .object([
      ("run", run.json), ("keeping", .object(KeepingSettings.fields.members(of: keeping))),
    ])
  }

  /// The record in `json`. Throws `RecordError`.
  public init(json: JSON) throws(RecordError) {
    run = try RunRecord(json: json["run"] ?? .object([]))
    keeping = KeepingSettings()
    for member in try RecordValue(json["keeping"] ?? .object([])).members(of: "keeping") {
      guard try KeepingSettings.fields.set(&keeping, member) else {
        throw .unknownKey(member, known: KeepingSettings.fields.map(\.key))
      }
    }
  }
}
