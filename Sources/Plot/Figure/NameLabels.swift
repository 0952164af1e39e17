/// The names of an axis as they are written on a page: shortened, and running upwards below an x axis
/// where they would not fit side by side.
struct NameLabels {
  /// The axis with shortened names.
  let axis: Axis
  /// Whether the names run upwards.
  let runUpwards: Bool
  /// How far the names reach away from the axis.
  let length: Double

  /// The share of the page's width, or of its height, that names may take.
  private static let largestShare = 0.25
  /// The share of the page's width that a frame has at least, other than on the smallest pages.
  private static let frameShare = 0.6

  /// The names below an axis; nil: it has none.
  init?(below axis: Axis, on canvas: any Canvas, _ style: TextStyle, gap: Double) {
    guard !axis.names.isEmpty else { return nil }
    let room = Self.frameShare * canvas.size.width / Double(axis.names.count) - 2 * gap
    if let longest = axis.names.map({ canvas.measure($0, style: style).width }).max(),
      longest <= room
    {
      self.init(axis, runUpwards: false, canvas.measure("0", style: style).height)
      return
    }
    var upwards = style
    upwards.direction = .upwards
    self.init(axis, runUpwards: true, to: canvas.size.height, on: canvas, upwards)
  }

  /// The names to the left of an axis; nil: it has none.
  init?(besides axis: Axis, on canvas: any Canvas, _ style: TextStyle) {
    guard !axis.names.isEmpty else { return nil }
    self.init(axis, runUpwards: false, to: canvas.size.width, on: canvas, style)
  }

  private init(
    _ axis: Axis, runUpwards: Bool, to page: Double, on canvas: any Canvas, _ style: TextStyle
  ) {
    var shortened = axis
    shortened.names = canvas.shortenedApart(axis.names, to: Self.largestShare * page, style)
    self.init(
      shortened, runUpwards: runUpwards,
      shortened.names.reduce(0) { max($0, canvas.measure($1, style: style).width) })
  }

  private init(_ axis: Axis, runUpwards: Bool, _ length: Double) {
    self.axis = axis
    self.runUpwards = runUpwards
    self.length = length
  }
}
