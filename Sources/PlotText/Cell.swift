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
  /// A letter of a text, or a marker, above all else.
  var character: Character?
  var marker: MarkerShape?
  /// Whether there is a ring around the marker.
  var isRinged = false
  var characterColor = Color.black
  /// Whether a wide character to the left takes this place too.
  var isTail = false
  /// Lines of the data, as the low byte of a braille character; above borders.
  var dots: UInt32 = 0
  var dotColor = Color.black
  /// Horizontal and vertical lines.
  var box: Box = []
  var boxColor = Color.black
  /// Whether the box is a frame's border, at which areas end.
  var isBorder = false

  mutating func add(_ lines: Box, _ color: Color) {
    box.formUnion(lines)
    boxColor = color
  }

  /// Whether a letter of a text, or a part of one, stands here.
  var holdsText: Bool { character.map { $0 != " " } ?? isTail }

  /// The colour of the character, dots or lines that stand on the halves.
  var color: Color {
    character != nil || marker != nil ? characterColor : dots != 0 ? dotColor : boxColor
  }

  /// Puts a letter here, or as its `marker` a shape.
  mutating func write(_ character: Character?, marker: MarkerShape? = nil, _ color: Color) {
    self.character = character
    self.marker = marker
    isRinged = false
    characterColor = color
    isTail = false
  }

  /// Removes all but the halves: an area hides what was drawn before.
  mutating func cover() {
    character = nil
    marker = nil
    isRinged = false
    isTail = false
    box = []
    isBorder = false
    dots = 0
  }

  /// The character in Unicode; nil: there are only the halves.
  var unicode: Character? {
    if let character { return character }
    if let marker { return isRinged ? marker.ringed : marker.unicode }
    if dots != 0 { return Unicode.Scalar(0x2800 + dots).map(Character.init) }
    return box == [] ? nil : Self.boxes[Int(box.rawValue)]
  }

  /// The character in ASCII; nil: there are only the halves.
  func ascii(_ legend: Legend.Characters) -> Character? {
    if let character { return character }
    if let marker { return isRinged ? "!" : marker.ascii }
    if dots != 0 { return legend.line(dotColor) }
    if box == [] { return nil }
    let isLevel = box.isSubset(of: [.left, .right])
    return isLevel ? "-" : box.isSubset(of: [.up, .down]) ? "|" : "+"
  }

  private static let boxes = Array(" ╵╷│╴┘┐┤╶└┌├─┴┬┼")
}
