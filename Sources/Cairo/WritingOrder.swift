import CHarfBuzz

/// The directions of a text's characters, by the Unicode Bidirectional Algorithm (UAX #9).
struct WritingOrder {
  /// A level for each character: even ones run from left to right, odd ones from right to left within
  /// what is a level lower.
  let levels: [Int8]
  /// Whether the first character that has a direction runs from right to left.
  let isRightToLeft: Bool

  init(_ characters: [UInt32]) {
    let count = Int32(clamping: characters.count)
    var types = [FriBidiCharType](repeating: FRIBIDI_TYPE_ON, count: characters.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: characters.count)
    fribidi_get_bidi_types(characters, count, &types)
    fribidi_get_bracket_types(characters, count, types, &brackets)
    // "Neutral": the text itself decides.
    var direction = FRIBIDI_PAR_ON
    var levels = [FriBidiLevel](repeating: 0, count: characters.count)
    let found = fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, &levels)
    // 0 says that there was no memory.
    self.levels = found > 0 ? levels : Array(repeating: 0, count: characters.count)
    isRightToLeft = direction == FRIBIDI_PAR_RTL || direction == FRIBIDI_PAR_WRTL
  }

  /// The runs, each of characters of one level, in the order in which they stand from left to right
  /// (rule L2): from the highest level down to 1, what is of that level or higher is reversed.
  func visual<Run>(_ runs: [Run], level: (Run) -> Int8) -> [Run] {
    var runs = runs
    for reversed in stride(from: runs.map(level).max() ?? 0, through: 1, by: -1) {
      var start = 0
      while start < runs.count {
        let end = runs[start...].firstIndex { level($0) < reversed } ?? runs.count
        runs[start..<end].reverse()
        start = max(end, start + 1)
      }
    }
    return runs
  }
}
