/// The names of an axis as they are written on a page: shortened, and running upwards below an x axis
/// where they would not fit side by side.
struct NameLabels {
  /// The axis with shortened names.
  let axis: Axis
  /// Whether the names run upwards.
  let runUpwards: Bool
  /// How far the names reach away from the axis.
  let length: Double

  /// The share of the place's width, or of its height, that names may take.
  private static let largestShare = 0.25
  /// The share of the place's width that a frame has at least, other than on the smallest pages.
  private static let frameShare = 0.6

  /// The names below an axis, whose frame leaves this room beside it at `least`; nil: it has none.
  init?(
    below axis: Axis, on canvas: any Canvas, in area: Rectangle, _ style: TextStyle, gap: Double,
    least: Insets
  ) {
    let names = axis.scale.names
    guard axis.hasTics, !names.isEmpty else { return nil }
    let width = min(Self.frameShare * area.width, area.width - least.left - least.right)
    let room = width / Double(names.count) - 2 * gap
    if let longest = names.map({ canvas.measure($0, style: style).width }).max(),
      longest <= room
    {
      self.init(axis, runUpwards: false, canvas.measure("0", style: style).height)
      return
    }
    var upwards = style
    upwards.direction = .upwards
    self.init(axis, runUpwards: true, to: area.height, on: canvas, upwards)
  }

  /// The names to the left of an axis; nil: it has none.
  init?(besides axis: Axis, on canvas: any Canvas, in area: Rectangle, _ style: TextStyle) {
    guard axis.hasTics, !axis.scale.names.isEmpty else { return nil }
    self.init(axis, runUpwards: false, to: area.width, on: canvas, style)
  }

  private init(
    _ axis: Axis, runUpwards: Bool, to length: Double, on canvas: any Canvas, _ style: TextStyle
  ) {
    var shortened = axis
    let names = canvas.shortenedApart(axis.scale.names, to: Self.largestShare * length, style)
    var scale = CategoryScale(names)
    scale.keepsLast = (axis.scale as? CategoryScale)?.keepsLast ?? false
    shortened.scale = scale
    self.init(
      shortened, runUpwards: runUpwards,
      names.reduce(0) { max($0, canvas.measure($1, style: style).width) })
  }

  private init(_ axis: Axis, runUpwards: Bool, _ length: Double) {
    self.axis = axis
    self.runUpwards = runUpwards
    self.length = length
  }
}
