import Plot

/// The directions from a cell's middle in which lines run.
struct Box: OptionSet {
  let rawValue: UInt8

  static let up = Box(rawValue: 1)
  static let down = Box(rawValue: 2)
  static let left = Box(rawValue: 4)
  static let right = Box(rawValue: 8)
}

/// What has been drawn in one character's place.
struct Cell {
  /// The colours of the halves; nil: nothing there.
  var upper: Color?
  var lower: Color?
  /// A letter or marker, above all else.
  var character: Character?
  var characterColor = Color.black
  /// Lines of the data, as the low byte of a braille character; above borders.
  var dots: UInt32 = 0
  var dotColor = Color.black
  /// Horizontal and vertical lines.
  var box: Box = []
  var boxColor = Color.black

  mutating func add(_ lines: Box, _ color: Color) {
    box.formUnion(lines)
    boxColor = color
  }

  /// The colour of the character, dots or lines that stand on the halves.
  var color: Color { character != nil ? characterColor : dots != 0 ? dotColor : boxColor }

  /// Removes all but the halves: an area hides what was drawn before.
  mutating func cover() {
    character = nil
    box = []
    dots = 0
  }

  /// The character in Unicode; nil: there are only the halves.
  var unicode: Character? {
    if let character { return character }
    if dots != 0 { return Unicode.Scalar(0x2800 + dots).map(Character.init) }
    return box == [] ? nil : Self.boxes[Int(box.rawValue)]
  }

  /// The character in ASCII.
  var ascii: Character {
    if let character { return character }
    if dots != 0 { return "*" }
    if box == [] { return " " }
    let isLevel = box.isSubset(of: [.left, .right])
    return isLevel ? "-" : box.isSubset(of: [.up, .down]) ? "|" : "+"
  }

  private static let boxes = Array(" ╵╷│╴┘┐┤╶└┌├─┴┬┼")
}
