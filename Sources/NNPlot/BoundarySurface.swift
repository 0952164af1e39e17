import NN
import Plot

/// A network's outputs over a plane, on a grid and at any point.
struct BoundarySurface {
  /// Makes a grid of values, one for each place of the outputs.
  let grid: ([Double]) -> Grid
  /// The outputs on the grid: places x output width.
  let outputs: Matrix<Double>
  /// The outputs at points.
  let function: @Sendable ([Point]) -> Matrix<Double>
}
