extension TargetFinder {
  /// The classes of the column, found for the given reason; nil if it has none, and `complaints` say
  /// why.
  mutating func classes(
    _ column: TableColumn, _ reason: String, _ complaints: inout Complaints
  ) -> TargetPreparation? {
    let place = "the target \(column.name.quoted)"
    if let fault = faultOfWords(column, place, &complaints) {
      if !fault.isEmpty { complaints.add(column, fault) }
      return nil
    }
    let (names, counts) = countedClasses(column.values.words)
    guard names.count > 1 else {
      complaints.add(
        column,
        "\(place) has one class only, \(names.first?.quoted ?? "none"), in \(rows.count.of("row")); "
          + "give rows of another class too, or name another --target")
      return nil
    }
    let areNumbers = names.allSatisfy { Double(word: $0) != nil }
    let areWhole = names.allSatisfy { Double(word: $0).map { $0 == $0.rounded() } ?? true }
    if names.count > 20 || !areWhole, 2 * names.count > rows.count {
      complaints.add(
        column,
        "\(place) has \(names.count) different values in \(rows.count.of("row")), which are no "
          + "classes; "
          + (areNumbers ? "say --task regress for a number" : "name another --target"))
      return nil
    }
    guard names.count <= TargetPreparation.mostClasses else {
      complaints.add(
        column,
        "\(place) has \(names.count) classes, more than \(TargetPreparation.mostClasses); "
          + (areNumbers
            ? "say --task regress for a number" : "join rare ones, or name another --target"))
      return nil
    }
    describe(column, names, counts, reason)
    return .classes(names)
  }

  /// Why a column of words is no target; empty if `complaints` say it already; nil: it is one.
  private func faultOfWords(
    _ column: TableColumn, _ place: String, _ complaints: inout Complaints
  ) -> String? {
    switch column.values {
    case .numbers(let numbers):
      let facts = NumberFacts(numbers)
      guard facts.infinite > 0 else { return nil }
      complaints.addInfinite(facts, of: column)
      return ""
    case .words(let words):
      let facts = WordFacts(words)
      // Who says that these are classes knows how they are written.
      switch options.task == .classify ? .words : facts.reading {
      case .numbers(let strays):
        if strays.isEmpty { return nil }
        complaints.addStrays(
          strays, of: column, expected: "number", advice: "say --task classify for classes")
        return ""
      case .dates, .almostDates:
        return "\(place) holds dates, which are neither numbers nor classes; name another --target"
      case .booleans, .words: break
      }
      if options.task != .classify, let advice = facts.dressAdvice(words),
        facts.areNearlyAllDifferent || facts.distinct > 20,
        let first = facts.commonest.first(where: { words.number($0) == nil })
      {
        return """
          \(place) holds numbers written as words, such as \(words.distinct[first].quoted); \
          \(advice)
          """
      }
      guard facts.areNearlyAllDifferent, facts.distinct > 2 else { return nil }
      return """
        \(place) has \(facts.distinct) different words in \(facts.present.of("row")), which are no \
        classes; \(words.firstRowWithoutNumber == nil ? "say --task regress for a number" : "name another --target")
        """
    }
  }

  /// The classes in their order, each in its shortest spelling, with their numbers of rows.
  private func countedClasses(_ words: Words) -> (names: [String], counts: [Int]) {
    var counts = [Int](repeating: 0, count: words.distinct.count)
    for row in rows where words.codes[row] >= 0 { counts[Int(words.codes[row])] += 1 }
    var places: [String: Int] = [:]
    var names: [String] = []
    var totals: [Int] = []
    for (code, count) in counts.enumerated() where count > 0 {
      let key = words.key(code)
      if let place = places[key] {
        totals[place] += count
      } else {
        places[key] = names.count
        names.append(key)
        totals.append(count)
      }
    }
    let sorted = names.sortedAsClasses
    return (sorted, sorted.map { totals[places[$0] ?? 0] })
  }

  private mutating func describe(
    _ column: TableColumn, _ names: [String], _ counts: [Int], _ reason: String
  ) {
    // Many classes are listed by the commonest.
    let most = 12
    var order = Array(names.indices)
    if names.count > most { order.sort { (counts[$1], $0) < (counts[$0], $1) } }
    let listed = order.prefix(most).map { "\(names[$0].excerpt) \(counts[$0])" }
    let rest = names.count - listed.count
    remarks.append(
      "target \(column.name.quoted): \(names.count) classes: \(listed.joined(separator: ", "))"
        + (rest > 0 ? " and \(rest) more" : "") + " (\(reason))")
    let rare = names.indices.filter { counts[$0] < 5 }
    if !rare.isEmpty, rows.count >= 5 * names.count {
      remarks.append(
        "rare classes, too few rows to learn from: "
          + rare.prefix(most).map { "\(names[$0].quoted) \(counts[$0].of("row"))" }
          .joined(separator: ", ") + (rare.count > most ? " and \(rare.count - most) more" : ""))
    }
    var seen: [String: String] = [:]
    for name in names {
      let number = Double(word: name)
      let folded =
        number?.shortest ?? name.lowercased().split(whereSeparator: \.isWhitespace).joined()
      if let other = seen[folded] {
        remarks.append(
          "classes \(other.quoted) and \(name.quoted) differ in "
            + (number == nil ? "case or blanks" : "zeros at the start or in the last digits")
            + " only; if they are "
            + "one class, spell them alike")
      } else {
        seen[folded] = name
      }
    }
  }
}
