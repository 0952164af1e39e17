import Plot

extension CharacterCanvas {
  /// The page as text, with a newline after each row; colours are ANSI escape sequences of 24 bits.
  public var text: String {
    // A ring hides what its marker is.
    let seen = cells.filter { $0.marker != nil && !$0.isRinged }.map(\.characterColor)
    let characters = legend.characters(seen: seen)
    return (0..<rows).map { line($0, characters) + "\n" }.joined()
  }

  private func line(_ row: Int, _ characters: Legend.Characters) -> String {
    let cells = cells[row * columns..<(row + 1) * columns]
    switch repertoire {
    case .blocks(hasColor: true): return colored(cells)
    case .blocks(hasColor: false): return plain(cells, characters) { $0.unicode }
    case .ascii: return plain(cells, characters) { $0.ascii(characters) }
    }
  }

  /// A line without colours, for which the legend has characters.
  private func plain(
    _ cells: ArraySlice<Cell>, _ legend: Legend.Characters, _ above: (Cell) -> Character?
  ) -> String {
    var line = ""
    var end = line.endIndex
    for index in cells.indices where !isTail(index, in: cells) {
      let cell = cells[index]
      var character = shown(index, in: cells, above)
      if cell.marker != nil, let letter = legend.letter(cell.characterColor) { character = letter }
      // The letter of the region tells whose a ringed marker is not.
      if cell.isRinged, legend.hasLetters { character = "!" }
      line.append(
        character
          ?? (isBesideText(index, in: cells)
            ? " " : legend.area(cell.upper ?? cell.lower, index % columns + index / columns)))
      if line.last != " " { end = line.endIndex }
    }
    return String(line[..<end])
  }

  /// Whether a letter of a text is next to a cell: what fills an area, letters too, keeps off.
  private func isBesideText(_ index: Int, in cells: ArraySlice<Cell>) -> Bool {
    [index - 1, index + 1].contains { cells.indices.contains($0) && cells[$0].holdsText }
  }

  /// Whether the character of a cell to the left takes this one too.
  private func isTail(_ index: Int, in cells: ArraySlice<Cell>) -> Bool {
    guard cells[index].isTail else { return false }
    let head = cells[..<index].lastIndex { !$0.isTail }
    return head.map { hasRoom($0, in: cells) && index < $0 + width(cells[$0]) } ?? false
  }

  /// Whether all cells that a character takes are still its own.
  private func hasRoom(_ index: Int, in cells: ArraySlice<Cell>) -> Bool {
    let end = index + width(cells[index])
    return end <= cells.endIndex && cells[index..<end].dropFirst().allSatisfy(\.isTail)
  }

  private func width(_ cell: Cell) -> Int { cell.character?.cells ?? 1 }

  /// What stands above the areas; where something covers a part of a wide character, none of it.
  private func shown(
    _ index: Int, in cells: ArraySlice<Cell>, _ above: (Cell) -> Character?
  ) -> Character? {
    hasRoom(index, in: cells) ? above(cells[index]) : " "
  }

  private func colored(_ cells: ArraySlice<Cell>) -> String {
    var line = ""
    var last = ""
    for index in cells.indices where !isTail(index, in: cells) {
      let cell = cells[index]
      let codes: String
      let character: Character
      if let marker = cell.marker, let behind = background(of: cell),
        isLost(cell.characterColor, on: behind)
      {
        codes = code(38, cell.characterColor.contrast) + code(48, behind)
        character = cell.isRinged ? marker.ringed : marker.outline
      } else if let above = shown(index, in: cells, { $0.unicode }) {
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

  /// Whether a marker would hardly be seen, as one of a number in the band of that number.
  private func isLost(_ color: Color, on behind: Color) -> Bool {
    let differences = [
      color.red - behind.red, color.green - behind.green, color.blue - behind.blue,
    ]
    return differences.allSatisfy { abs($0) < 0.12 }
  }

  private func background(of cell: Cell) -> Color? {
    // An area begins in the cell of the frame's left and upper border, but is seen from the line on.
    if cell.isBorder { return legend.page == .white ? nil : legend.page }
    guard let upper = cell.upper, let lower = cell.lower else { return cell.upper ?? cell.lower }
    return upper.mixed(with: lower, 0.5)
  }

  private func code(_ kind: Int, _ color: Color) -> String {
    func part(_ share: Double) -> Int { Int((min(max(share, 0), 1) * 255).rounded()) }
    return "\u{1b}[\(kind);2;\(part(color.red));\(part(color.green));\(part(color.blue))m"
  }
}
