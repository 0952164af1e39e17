import Plot

/// Rings around the points of rows that a network gets wrong.
struct WrongRings {
  /// The rings.
  let mark: any Mark
  /// What the key says of them. It stands first in the key: there its length moves nothing else.
  let key: any Mark

  /// Rings around `points`, of so many that are drawn, all or a sample.
  init(
    points: [Point], drawn: Int, isSample: Bool, density: PointDensity,
    style: PictureStyle
  ) {
    let total = isSample ? " of \(drawn)" : ""
    func rings(_ points: [Point], _ label: String?) -> Rings {
      Rings(points, size: density.ringSize, color: style.theme.foreground, label: label)
    }
    mark = rings(points, nil)
    key = rings([], "\(points.count)\(total) wrong")
  }
}
