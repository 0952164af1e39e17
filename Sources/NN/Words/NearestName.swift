/// The message about `name`, which is none of the `known` names of things of a kind.
func unknownName(_ name: some StringProtocol, of kind: String, known: [String]) -> String {
  if let near = nearest(to: name, of: known) {
    return "unknown \(kind) '\(name)', did you mean '\(near)'?"
  }
  return "unknown \(kind) '\(name)', known are \(known.joined(separator: ", "))"
}

/// The candidate that `word` is most likely meant to be, because few letters differ; nil if none is
/// near.
public func nearest(to word: some StringProtocol, of candidates: [String]) -> String? {
  let word = Array(word.lowercased())
  var best: (distance: Int, name: String)?
  for name in candidates {
    // At most half of the letters of the shorter one may differ. So lengths that are far apart need
    // no comparison.
    let limit = max(1, min(word.count, name.count) / 2)
    guard abs(word.count - name.count) <= limit else { continue }
    let distance = editDistance(word, Array(name))
    if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, name) }
  }
  return best?.name
}

/// The number of letters to insert, delete, replace or exchange with their neighbour to turn `a`
/// into `b` (F. J. Damerau, "A technique for computer detection and correction of spelling errors",
/// 1964, each place changed at most once).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var before = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    for j in b.indices {
      var least = min(last[j + 1] + 1, next[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
      next.append(least)
    }
    (before, last) = (last, next)
  }
  return last[b.count]
}
