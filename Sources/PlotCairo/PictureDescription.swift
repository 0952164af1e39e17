/// What a picture shows, in words: its file carries them for those who cannot see it and for search.
///
/// In an SVG they are the elements `title` and `desc`, in a PNG the texts `Title` and `Description`,
/// and the title is that of a PDF.
public struct PictureDescription: Hashable, Sendable {
  /// A few words.
  public var title: String
  /// A sentence with the result; empty where there is nothing more to say.
  public var summary: String

  public init(title: String, summary: String = "") {
    self.title = title
    self.summary = summary
  }
}
