import Datasets
import FileIO
import NN

/// Predicts the rows of a table while they are read: reading, the network and writing go on at the same
/// time, in constant memory, and lines come in the order of the rows.
///
///     let stream = PredictionStream(try TableModel(Model<Double>(path: "model.safetensors")))
///     let output = ByteWriter.standardOutput()
///     let summary = try stream.run(TableReader(path: "new.csv")) { try output.write($0) }
public struct PredictionStream<S: Scalar>: Sendable {
  private let model: TableModel<S>
  private let options: PredictionOptions

  /// How many rows go through the network at once.
  private static var blockRows: Int { 8192 }

  /// A stream of the predictions of `model`.
  public init(_ model: TableModel<S>, _ options: PredictionOptions = PredictionOptions()) {
    self.model = model
    self.options = options
  }

  /// Predicts all rows of `table` and hands the lines to `write`, piece by piece, on another thread.
  ///
  /// Throws `FileError`, `TableError`, `PreparationError`, and what `write` throws.
  public func run(
    _ table: TableReader, write: @escaping @Sendable ([UInt8]) throws -> Void
  ) throws -> PredictionSummary {
    let columns = try PredictionColumns(table, model.preparation, options.kept)
    table.select(columns.requests)
    let format = PredictionFormat<S>(
      model.model.task, targetNames: model.preparation.targetNames, keptNames: columns.keptNames,
      form: options.form, isShown: options.isShown)
    let predictor = BlockPredictor(
      model: model, columns: columns, format: format, options: options)
    let (network, writer) = (BackgroundThread(), BackgroundThread())
    try writer.submit { try write(Array(format.header.utf8)) }
    while let block = try table.nextBlock(rows: Self.blockRows) {
      try network.submit {
        let lines = try predictor.lines(block)
        try writer.submit { try write(lines) }
      }
    }
    try network.finish()
    try writer.finish()
    return predictor.summary
  }
}
