import Datasets
import NN
import NNPlot
import Plot
import PlotCairo

/// Draws the boundary of a network on data of two features as PNG.
struct BoundaryDrawing<S: Scalar> {
  private let picture: BoundaryPicture<S>
  private let size: Size

  /// nil where the data has no plane to draw on: more or fewer than two features.
  init?(_ dataset: Dataset, outputRange: ClosedRange<Double>?, size: Size) {
    guard dataset.featureNames.count == 2 else { return nil }
    picture = BoundaryPicture(
      inputs: dataset.inputs, targets: dataset.targets, featureNames: dataset.featureNames,
      targetName: dataset.targetName,
      outputRange: outputRange.flatMap { $0.upperBound.isFinite ? $0 : nil }
        ?? Self.range(of: dataset.targets.elements))
    self.size = size
  }

  func png(_ network: Sequential<S>, epoch: Int, cost: Double) throws -> [UInt8] {
    try Picture.render(size: size, as: .png) {
      picture.figure(network, epoch: epoch, cost: cost).draw(on: $0)
    }
  }

  /// What the colours span where the output has no bounds: the targets.
  private static func range(of targets: [Double]) -> ClosedRange<Double> {
    let low = targets.min() ?? 0
    let high = targets.max() ?? 1
    return low < high ? low...high : low - 1...low + 1
  }
}
