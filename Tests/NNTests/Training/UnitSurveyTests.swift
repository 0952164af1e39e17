import Testing

@testable import NN

struct UnitSurveyTests {
  private let inputs: Matrix<Double> = [[-1], [0.5], [2]]

  /// Four units of x + bias with the given activation, and an end.
  private func survey(_ activation: any Layer, biases: [Double]) throws -> UnitSurvey {
    var network = try Sequential<Double>([Linear(1, 4), activation, Linear(4, 1), Sigmoid()])
    network.parameters = [1, 1, 1, 1] + biases + [1, 1, 1, 1, 500]
    return UnitSurvey(network, inputs)
  }

  @Test func deadAndSaturatedUnitsAreTold() throws {
    let relu = try survey(ReLU(), biases: [0, -1, -3, -100])
    #expect(relu.layers == [.init(index: 1, units: 4, dead: 2, saturated: 0, mostlySaturated: 0)])
    #expect(relu.worst?.index == 1)
    let tanh = try survey(Tanh(), biases: [0, 5, 50, -50])
    #expect(tanh.layers.map(\.idle) == [3] && tanh.layers[0].units == 4)
    let awake = try survey(Tanh(), biases: [0, 1, -1, 2])
    #expect(awake.layers.map(\.idle) == [0] && awake.worst == nil)
  }

  @Test func unitsNearTheirEndsOnMostRowsAreCounted() throws {
    // tanh x > 0.99 from 2.65 on: of the rows -1, 0.5 and 2 the last two, all, one and none are there.
    let tanh = try survey(Tanh(), biases: [2.2, 4, 1, 0])
    #expect(tanh.layers[0].mostlySaturated == 2)
    // 1 / (1 + exp(-z)) < 0.01 from -4.6 on downwards.
    let sigmoid = try survey(Sigmoid(), biases: [-5.2, -9, -3, 0])
    #expect(sigmoid.layers[0].mostlySaturated == 2)
    #expect(try survey(ReLU(), biases: [-9, -9, -9, -9]).layers[0].mostlySaturated == 0)
  }

  @Test func theSlopeOfLeakyReluIsSmallAndAlive() throws {
    #expect(try survey(LeakyReLU(), biases: [-9, -9, -9, -9]).worst == nil)
  }

  @Test func oneRowThatWakesAUnitIsEnough() throws {
    // Only the last row is above 0.
    #expect(try survey(ReLU(), biases: [-1.9, -1.9, -1.9, -1.9]).layers[0].dead == 0)
  }

  @Test func aFewIdleUnitsAreUsual() {
    func layer(_ dead: Int, of units: Int) -> UnitSurvey.Layer {
      .init(index: 1, units: units, dead: dead, saturated: 0, mostlySaturated: 0)
    }
    #expect(!layer(1, of: 2).isIdle && !layer(9, of: 50).isIdle && layer(10, of: 50).isIdle)
  }
}
