import CHarfBuzz

/// A line of text that cairo's own functions cannot write, with the shapes and places of its letters:
/// scripts whose letters join or change places, those that run from right to left, marks above
/// letters, and characters that the font lacks.
///
/// FriBidi orders it and HarfBuzz shapes it. Pango, which calls both, would save these lines, but a
/// program that is linked with it starts 1.7 ms later instead of 0.3 ms, its first text takes 10 ms, it
/// reads the environment and the locale, and its flags make the package manager warn. Plain texts,
/// nearly all, do without either.
struct TextLine {
  /// Its pieces of one font each, from left to right from (0, 0).
  let pieces: [GlyphRun]
  /// How far the line moves the pen.
  let advance: Double
  let isRightToLeft: Bool

  /// Characters of one font, script and direction.
  private struct Run {
    let font: Font
    let script: hb_script_t
    let level: Int8
    var range: Range<Int>
  }

  init(_ text: String, fonts: FontFaces, size: Double) {
    var characters: [UInt32] = []
    var chosen: [Font] = []
    for character in Self.drawable(text) {
      let font = fonts.font(for: character)
      for scalar in character.unicodeScalars {
        characters.append(scalar.value)
        chosen.append(font)
      }
    }
    let scripts = Self.scripts(of: characters)
    let order = WritingOrder(characters)
    var runs: [Run] = []
    for index in characters.indices {
      let (font, script, level) = (chosen[index], scripts[index], order.levels[index])
      if let last = runs.last, last.font === font, last.script == script, last.level == level {
        runs[runs.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        runs.append(Run(font: font, script: script, level: level, range: index..<index + 1))
      }
    }
    var x = 0.0
    pieces = order.visual(runs, level: \.level).compactMap { run in
      run.font.run(
        of: characters, run.range, script: run.script,
        isRightToLeft: !run.level.isMultiple(of: 2), size: size, x: &x)
    }
    advance = x
    isRightToLeft = order.isRightToLeft
  }

  /// `text` with the replacement character in place of those that cairo refuses: NUL and the code
  /// points that stand for no character.
  private static func drawable(_ text: String) -> String {
    var drawable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isNone = scalar.value == 0 || scalar.properties.isNoncharacterCodePoint
      drawable.append(isNone ? "\u{fffd}" : scalar)
    }
    return String(drawable)
  }

  /// The script of each character. Signs and marks, which belong to many, have that of the letter
  /// before, at the beginning that of the first letter.
  private static func scripts(of characters: [UInt32]) -> [hb_script_t] {
    let functions = hb_unicode_funcs_get_default()
    var scripts = characters.map { hb_unicode_script(functions, $0) }
    let shared = [HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_UNKNOWN]
    var current = scripts.first { !shared.contains($0) } ?? HB_SCRIPT_COMMON
    for index in scripts.indices {
      if shared.contains(scripts[index]) {
        scripts[index] = current
      } else {
        current = scripts[index]
      }
    }
    return scripts
  }
}
