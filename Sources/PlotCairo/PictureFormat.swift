/// A kind of picture file.
public enum PictureFormat: String, CaseIterable, Sendable {
  case png, svg, pdf

  /// The kind that the ending of `path` names, in capitals or not; nil where it names none.
  public init?(path: String) {
    guard let point = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: point)...].lowercased())
  }
}
