extension String {
  /// The text as a field of a CSV file: in quotes if it contains a comma, a quote or a line end
  /// (RFC 4180).
  public var csvField: String {
    guard utf8.contains(where: Array(",\"\r\n".utf8).contains) else { return self }
    return
      "\"\(split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}
