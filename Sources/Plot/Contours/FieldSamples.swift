/// What a field is at some points: a height at each and, where points belong to one of several regions,
/// the region.
public struct FieldSamples: Sendable {
  /// The heights, which levels cut into bands.
  public var heights: [Double]
  /// The numbers of the regions, from 0; empty: there is one region only.
  public var regions: [Int32]
  /// How far each point is from belonging to another region: 0 at a border, larger away from it; empty
  /// where there are no regions.
  public var margins: [Double]

  /// The heights and, as many of each, regions and their margins.
  public init(heights: [Double] = [], regions: [Int32] = [], margins: [Double] = []) {
    self.heights = heights
    self.regions = regions
    self.margins = margins
  }

  /// Whether there are several regions.
  var hasRegions: Bool { !regions.isEmpty }

  /// Adds the samples of further points.
  public mutating func append(_ other: FieldSamples) {
    heights += other.heights
    regions += other.regions
    margins += other.margins
  }

  /// The region of a point.
  func region(_ index: Int) -> Int { regions.isEmpty ? 0 : Int(regions[index]) }

  /// How far ahead `region` is at a point; negative where the point belongs to another one.
  func lead(of region: Int32, at index: Int) -> Double {
    regions[index] == region ? margins[index] : -margins[index]
  }
}
