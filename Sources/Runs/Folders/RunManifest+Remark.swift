import FileIO

extension RunManifest {
  /// A line for the user about the file at `path`, if the last run into its folder has not ended; nil:
  /// there is nothing to say, also if the file is of no run.
  public static func remark(on path: String) -> String? {
    let (folder, name) = Folder.splitting(path)
    // Who only reads a model need not know that something else in the folder is damaged.
    guard let manifest = (try? RunManifest(in: folder)) ?? nil, !manifest.isComplete else {
      return nil
    }
    if manifest.earlier.contains(where: { $0.path == name && $0.isOfFile(in: folder) }) {
      return "\(path) is of an earlier run; the last one into that folder has not ended"
    }
    guard manifest.planned.contains(name) else { return nil }
    return "\(path) is of a run that has not ended; other files there may be of an earlier one"
  }
}
