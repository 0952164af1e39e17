import FileIO

/// All that a run's files depend on: the recipe, what shapes the files, the files that it read, and the
/// version of the program.
///
/// A run's model and pictures carry it, and `run.yaml` is it: `nn train --config run.yaml` gives the
/// same bytes in every file.
public struct RunRecord: Equatable, Sendable {
  /// The version of this program.
  public static let programVersion = "0.2.0"

  /// The version of the program that made the run.
  public var version = Self.programVersion
  /// What determines the network.
  public var recipe: Recipe
  /// What shapes the other files.
  public var output: OutputSettings
  /// The files that the run has read, as they were: its data, rows that are held out or scored in
  /// files of their own, and initial weights.
  public var files: [FileFingerprint]

  /// A record of the run of `recipe`.
  public init(
    recipe: Recipe, output: OutputSettings = OutputSettings(), files: [FileFingerprint] = []
  ) {
    self.recipe = recipe
    self.output = output
    self.files = files
  }

  /// The record as a picture carries it.
  public var note: String { json.asciiDescription }

  /// The paths of the files that the run reads, each once.
  public var paths: [String] {
    var paths: [String?] = recipe.paths
    paths.append(output.test)
    var seen: [String] = []
    for case let path? in paths where !seen.contains(path) { seen.append(path) }
    return seen
  }

  /// Takes `output`, with a fingerprint of the file that it names. Throws `FileError`.
  public mutating func take(_ output: OutputSettings) throws(FileError) {
    self.output = output
    guard let path = output.test, !files.contains(where: { $0.path == path }) else { return }
    if let fingerprint = try FileFingerprint(ofFile: path) { files.append(fingerprint) }
  }

  /// The record with fingerprints of the files as they are now; standard input has none. Throws
  /// `FileError` if one cannot be read.
  public func fingerprinted() throws(FileError) -> RunRecord {
    var record = self
    record.files = []
    for path in paths {
      if let fingerprint = try FileFingerprint(ofFile: path) { record.files.append(fingerprint) }
    }
    return record
  }
}

extension Recipe {
  /// The paths of the files that it reads; `-`: standard input.
  public var paths: [String] {
    var paths: [String] = []
    if case .table(let path, _) = data { paths.append(path) }
    if case .file(let path) = validation { paths.append(path) }
    if let initialWeights { paths.append(initialWeights) }
    return paths
  }
}
