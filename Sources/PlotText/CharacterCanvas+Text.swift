import Plot

extension CharacterCanvas {
  /// The page as text, with a newline after each row; colours are ANSI escape sequences of 24 bits.
  public var text: String {
    (0..<rows).map { line($0) + "\n" }.joined()
  }

  private func line(_ row: Int) -> String {
    let cells = cells[row * columns..<(row + 1) * columns]
    switch repertoire {
    case .ascii: return trimmed(String(cells.map(\.ascii)))
    case .blocks(hasColor: false): return trimmed(String(cells.map { $0.unicode ?? " " }))
    case .blocks(hasColor: true): return colored(cells)
    }
  }

  private func trimmed(_ line: String) -> String {
    var rest = Substring(line)
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  private func colored(_ cells: ArraySlice<Cell>) -> String {
    var line = ""
    var last = ""
    for cell in cells {
      let codes: String
      let character: Character
      if let above = cell.unicode {
        // Black on the bare page stays in the terminal's own colours, which may be light on dark.
        let behind = background(of: cell)
        let isPlain = behind == nil && cell.color == .black
        codes = (isPlain ? "" : code(38, cell.color)) + (behind.map { code(48, $0) } ?? "")
        character = above
      } else {
        switch (cell.upper, cell.lower) {
        case (nil, nil): (codes, character) = ("", " ")
        case (let upper?, nil): (codes, character) = (code(38, upper), "▀")
        case (nil, let lower?): (codes, character) = (code(38, lower), "▄")
        case (let upper?, let lower?):
          (codes, character) =
            upper == lower
            ? (code(48, lower), " ") : (code(38, upper) + code(48, lower), "▀")
        }
      }
      if codes != last {
        line += "\u{1b}[0m" + codes
        last = codes
      }
      line.append(character)
    }
    return line + (last.isEmpty ? "" : "\u{1b}[0m")
  }

  private func background(of cell: Cell) -> Color? {
    guard let upper = cell.upper, let lower = cell.lower else { return cell.upper ?? cell.lower }
    return upper.mixed(with: lower, 0.5)
  }

  private func code(_ kind: Int, _ color: Color) -> String {
    func part(_ share: Double) -> Int { Int((min(max(share, 0), 1) * 255).rounded()) }
    return "\u{1b}[\(kind);2;\(part(color.red));\(part(color.green));\(part(color.blue))m"
  }
}
