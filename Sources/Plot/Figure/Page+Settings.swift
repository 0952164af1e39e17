extension Page {
  /// The page as `settings` want it, and those settings that change nothing on any of its figures.
  ///
  /// A title goes to the page if it has several figures, all else to each figure. The range of a colour bar
  /// and the points are matters of whoever makes the marks: `done`
  /// and `Figure.heeded` name the settings that were heeded there.
  public func applying(
    _ settings: FigureSettings, done: Set<FigureSetting> = []
  ) -> (page: Page, idle: Set<FigureSetting>) {
    var used = done
    var page = mapped { figure in
      let (changed, heeded) = figure.applying(settings)
      used.formUnion(heeded)
      return changed
    }
    if let title = settings.title {
      used.insert(.title)
      if figures.count == 1 {
        page = page.mapped {
          var figure = $0
          figure.title = title
          return figure
        }
        page.title = ""
      } else {
        page.title = title
      }
    }
    return (page, settings.given.subtracting(used))
  }
}

extension Figure {
  /// The figure with all settings but the title, and those that it could heed.
  fileprivate func applying(
    _ settings: FigureSettings
  ) -> (figure: Figure, heeded: Set<FigureSetting>) {
    var figure = self
    var heeded = figure.heeded
    func set<Value>(
      _ setting: FigureSetting, _ value: Value?, if isPossible: Bool = true,
      _ change: (Value) -> Void
    ) {
      guard let value, isPossible else { return }
      change(value)
      heeded.insert(setting)
    }
    set(.xLabel, settings.xLabel) { figure.xAxis.label = $0 }
    set(.yLabel, settings.yLabel) { figure.yAxis.label = $0 }
    set(.colorLabel, settings.colorLabel, if: colorBar != nil) { figure.colorBar?.label = $0 }
    if let log = settings.logarithmic {
      for (isWanted, axis) in [(log.isX, \Figure.xAxis), (log.isY, \Figure.yAxis)]
      where figure[keyPath: axis].scale.isNumeric && figure[keyPath: axis].hasTics {
        if isWanted {
          figure[keyPath: axis].makeLogarithmic()
        } else if figure[keyPath: axis].scale is LogarithmicScale {
          figure[keyPath: axis].scale = LinearScale()
          figure[keyPath: axis].range = nil
        }
        heeded.insert(.logarithmic)
      }
    }
    if let time = settings.time {
      for (isWanted, axis) in [(time.isX, \Figure.xAxis), (time.isY, \Figure.yAxis)]
      where figure[keyPath: axis].scale.isNumeric && figure[keyPath: axis].hasTics {
        if isWanted {
          // A column of days is one of times already.
          if figure[keyPath: axis].scale is TimeScale { continue }
          figure[keyPath: axis].scale = TimeScale()
        } else if figure[keyPath: axis].scale is TimeScale {
          figure[keyPath: axis].scale = LinearScale()
        }
        heeded.insert(.time)
      }
    }
    set(.xRange, settings.xRange, if: xAxis.scale.isNumeric) { figure.xAxis.range = $0 }
    set(.yRange, settings.yRange, if: yAxis.scale.isNumeric) { figure.yAxis.range = $0 }
    set(.key, settings.key, if: marks.contains { $0.label != nil }) { figure.keyPlace = $0 }
    // A frame that is as high as wide by itself need not be so of a part of it.
    if settings.xRange != nil || settings.yRange != nil, settings.ratio == nil {
      figure.ratio = nil
    }
    set(.grid, settings.hasGrid, if: xAxis.hasTics || yAxis.hasTics) { figure.hasGrid = $0 }
    set(.ratio, settings.ratio, if: strip == nil && (xAxis.hasTics || yAxis.hasTics)) {
      figure.ratio = $0
    }
    set(.pointSize, settings.pointSize, if: marks.contains { $0.hasMarkers }) {
      figure.pointSize = $0
    }
    set(.lineWidth, settings.lineWidth, if: marks.contains { $0.hasLines }) {
      figure.lineWidth = $0
    }
    set(.points, settings.hasPoints, if: marks.contains(where: \.showsPoints)) { hasPoints in
      if !hasPoints { figure = figure.withoutPoints }
    }
    set(.textSize, settings.textSize) { figure.textSize = $0 }
    return (figure, heeded)
  }
}

extension Figure {
  /// The figure without markers, but for the samples of the key.
  public var withoutPoints: Figure {
    var figure = self
    figure.marks = marks.compactMap(\.withoutPoints)
    let rest = (strip?.marks ?? []).compactMap(\.withoutPoints)
    figure.strip?.marks = rest
    return figure
  }
}

extension Mark {
  /// Whether it has markers that stand for data, not in the key alone.
  fileprivate var showsPoints: Bool {
    hasMarkers && !isArea && (self as? Scatter)?.points.isEmpty != true
  }

  /// The mark without markers; nil: nothing is left. What stands in the key stays there.
  fileprivate var withoutPoints: (any Mark)? {
    guard hasMarkers, !isArea else { return self }
    guard var scatter = self as? Scatter, scatter.label != nil else { return nil }
    scatter.points = []
    return scatter
  }
}

extension Axis {
  /// Makes the axis logarithmic; a range that is not positive becomes that of the marks.
  fileprivate mutating func makeLogarithmic() {
    scale = LogarithmicScale()
    if let range, range.lowerBound <= 0 { self.range = nil }
  }
}
