import Plot

extension Picture {
  /// What `body` makes with a canvas of `size` points that measures texts in `font`; nothing is drawn.
  public static func measured<Result>(
    size: Size, font: PictureFont = .standard, _ body: (any Canvas) -> Result
  ) throws(CairoError) -> Result {
    let canvas = try SVGCanvas(size: size, font: font)
    let result = body(canvas)
    try canvas.check()
    return result
  }
}
