import Plot

/// A figure as careless users make them: long names in many scripts, data of any size, with gaps, on
/// pages of any shape.
public struct RandomFigure {
  public let figure: Figure
  /// A size from 320 x 240 to 3840 x 2160.
  public let page: Size

  /// The figure that `seed` stands for.
  public init(seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 7919 + 1)
    var figure = Figure()
    let width = [320, 400, 640, 800, 1280, 1920, 3840][dice.below(7)]
    let height = [240, 300, 480, 600, 720, 1200, 2160][dice.below(7)]
    page = Size(width: Double(width), height: Double(height))
    figure.title = dice.words()
    if dice.below(3) == 0 { figure.subtitle = dice.words() }
    figure.xAxis = dice.axis()
    figure.yAxis = dice.axis()
    figure.keyPlace = dice.below(2) == 0 ? .above : .inside
    // Numbers far from 0 share their leading digits.
    let far = Point(x: dice.below(3) == 0 ? 1.717e9 : 0, y: dice.below(3) == 0 ? -1.717e9 : 0)
    for _ in 0..<dice.below(dice.below(4) == 0 ? 60 : 6) {
      let points = (0..<dice.below(20)).map { _ in
        Point(
          x: dice.value(figure.xAxis.scale) + far.x, y: dice.value(figure.yAxis.scale) + far.y)
      }
      let label = dice.below(3) == 0 ? nil : dice.words()
      figure.marks.append(Line(points, color: .black, label: label))
    }
    if dice.below(3) == 0 {
      let levels = ColorBar.levels(covering: min(0, dice.number())...(1 + dice.number() * 1000))
      figure.colorBar = ColorBar(scale: .viridis, levels: levels, label: dice.words())
    }
    if dice.below(3) == 0 {
      figure.strip = Strip(yAxis: Axis(label: dice.words()), marks: figure.marks)
    }
    if dice.below(4) == 0 { figure.xAxis.scale = CategoryScale(dice.names()) }
    if dice.below(4) == 0 { figure.yAxis.scale = CategoryScale(dice.names()) }
    self.figure = figure
  }
}

private struct Dice {
  var state: UInt64

  mutating func number() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 33) / Double(1 << 31)
  }

  mutating func below(_ count: Int) -> Int { min(Int(number() * Double(count)), count - 1) }

  mutating func axis() -> Axis {
    var axis = Axis(label: words())
    if below(3) == 0 { axis.scale = LogarithmicScale() }
    return axis
  }

  mutating func names() -> [String] { (0...below(40)).map { _ in words() } }

  mutating func words() -> String {
    String(repeating: ["x", "länge ", "Ω", "a long name ", "高さ"][below(5)], count: below(30))
  }

  mutating func value(_ scale: any AxisScale) -> Double {
    var power = 1.0
    let exponent = below(3) == 0 ? below(600) - 300 : below(8) - 4
    for _ in 0..<abs(exponent) { power *= exponent > 0 ? 10 : 0.1 }
    let sign = scale.hasPlace(-1) && below(2) == 0 ? -1.0 : 1
    return [power * sign * (0.5 + number()), .nan, 0, power][below(12) < 9 ? 0 : below(4)]
  }
}
