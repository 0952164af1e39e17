import NN
import Plot

/// A network's outputs over a plane, on a grid and at any point.
struct BoundarySurface {
  /// A grid of some values at the places of the outputs.
  let grid: ([Double]) -> Grid
  /// The outputs on the grid: places x output width.
  let outputs: Matrix<Double>
  /// The outputs at points.
  let function: @Sendable ([Point]) -> Matrix<Double>
}
