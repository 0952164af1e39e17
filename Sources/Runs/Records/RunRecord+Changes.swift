import FileIO

extension RunRecord {
  /// A line for each file that is another one now, in `present`, the record of a run that repeats this.
  public func changes(in present: RunRecord) -> [String] {
    files.compactMap { then in
      guard let now = present.files.first(where: { $0.path == then.path }), now != then else {
        return nil
      }
      let sizes =
        then.bytes == now.bytes
        ? "still \(now.bytes.grouped) bytes, but others"
        : "\(then.bytes.grouped) bytes then, \(now.bytes.grouped) now"
      return "\(then.path) has changed since: \(sizes); trained on the present one"
    }
  }
}

extension Int {
  /// The number with a comma between its thousands.
  fileprivate var grouped: String {
    let digits = String(self)
    return digits.enumerated().map { index, digit in
      let isStart = index > 0 && (digits.count - index).isMultiple(of: 3)
      return "\(isStart ? "," : "")\(digit)"
    }.joined()
  }
}
