/// The names of files for people who see several of them: what tells their paths apart, and no more.
///
/// `runs/a/history.csv` and `runs/b/history.csv` are `a` and `b`; `fast.csv` and `slow.csv` are `fast` and
/// `slow`. Of the same path given again the second is `a #2`.
public func shortPaths(_ paths: [String]) -> [String] {
  var parts = paths.map { path in
    path.split(separator: "/").filter { $0 != "." }.map(String.init)
  }
  let whole = parts.map { $0.last ?? "/" }
  guard let first = parts.first else { return [] }
  if Set(parts).count > 1 {
    // Up to the first and after the last part in which any two differ.
    while let last = parts[0].last, parts.allSatisfy({ $0.last == last }) {
      for index in parts.indices { parts[index].removeLast() }
    }
    while let head = parts[0].first, parts.allSatisfy({ $0.first == head }) {
      for index in parts.indices { parts[index].removeFirst() }
    }
  } else {
    parts = parts.map { _ in Array(first.suffix(1)) }
  }
  var names = zip(parts, whole).map { $0.isEmpty ? $1 : $0.joined(separator: "/") }
  let endings = names.map(ending)
  if let ending = endings[0], endings.allSatisfy({ $0 == ending }) {
    names = names.map { String($0.dropLast(ending.count)) }
  }
  var used: [String: Int] = [:]
  return names.map { name in
    used[name, default: 0] += 1
    let times = used[name, default: 1]
    return times > 1 ? "\(name) #\(times)" : name
  }
}

/// The ending of a file's name with its dot; nil: it has none.
private func ending(_ name: String) -> String? {
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex, !name[dot...].contains("/")
  else { return nil }
  return String(name[dot...])
}
