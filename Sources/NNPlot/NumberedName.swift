/// A name and a number that stands at its right on the page.
///
/// A text that begins in a script from right to left runs that way as a whole: there the number comes first.
func numberedName(_ name: String, _ number: String) -> String {
  runsLeft(name) ? "\(number) \(name)" : "\(name) \(number)"
}

/// Whether the first letter is of a script that runs from right to left.
private func runsLeft(_ name: String) -> Bool {
  let first = name.unicodeScalars.first { $0.properties.isAlphabetic }
  return first.map { letter in
    [0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF]
      .contains { $0.contains(letter.value) }
  } ?? false
}
