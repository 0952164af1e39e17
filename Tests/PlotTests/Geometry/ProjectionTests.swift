import Plot
import Testing

struct ProjectionTests {
  private func isNear(_ point: Point, _ x: Double, _ y: Double) -> Bool {
    abs(point.x - x) < 1e-12 && abs(point.y - y) < 1e-12
  }

  /// From above the ground is seen as it is, and heights are not seen.
  @Test func fromAbove() {
    let above = Projection(rotation: 0, tilt: 0)
    #expect(isNear(above.point(0.5, -0.25, 7), 0.5, -0.25) && above.rise == 0)
  }

  /// From the side a place's height is all that is seen of its y.
  @Test func fromTheSide() {
    let side = Projection(rotation: 0, tilt: 90)
    #expect(isNear(side.point(0.5, -0.25, 7), 0.5, 7))
    #expect(side.away(0, 1) > side.away(0, -1))
  }

  /// Turned by a quarter, the y axis runs to the right and the x axis to the viewer.
  @Test func turned() {
    let turned = Projection(rotation: 90, tilt: 0)
    #expect(isNear(turned.point(0, 1, 0), 1, 0) && isNear(turned.point(1, 0, 0), 0, -1))
    #expect(isNear(Projection(rotation: 450, tilt: 0).point(0, 1, 0), 1, 0))
  }
}
