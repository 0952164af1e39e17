import FileIO

extension RunRecord {
  /// The record as `run.yaml`, defaults written out.
  public var yaml: String {
    "# nn train --config FILE repeats this run; what is left out has its default\n"
      + YAMLText.text(of: json)
  }

  /// The record in a YAML document, such as one that a user has changed. What is missing has its
  /// default. Throws `RecordError`, with the line.
  public init(yaml: [UInt8]) throws(RecordError) { try self.init(RecordValue(yaml: yaml)) }
}
