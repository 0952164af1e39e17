import Testing

@testable import NN

/// What a gradient check must find, beside wrong numbers.
struct GradientFaultTests {
  private func report(
    _ layers: [any Layer], loss: any Loss = MeanSquaredError(), rows: Int = 7
  ) throws -> GradientReport {
    gradientCheck(
      try Sequential<Double>(layers, inputs: 3, seed: 1), loss, inputs: .random(rows, 3, seed: 2),
      targets: .random(rows, 4, seed: 3))
  }

  @Test(arguments: FaultyLayer.Fault.allCases, [1, 7, 30])
  func aFaultIsFound(fault: FaultyLayer.Fault, rows: Int) throws {
    let faulty = FaultyLayer(layer: Linear(3, 4), fault: fault)
    #expect(try !report([faulty], rows: rows).passed)
    #expect(try !report([Linear(3, 3), Tanh(), faulty, Tanh(), Linear(4, 4)], rows: rows).passed)
  }

  @Test func whatIsReadIsDeclared() throws {
    for (reads, passes) in [(.input, true), (.output, false), ([], false)]
      as [(BackwardReads, Bool)]
    {
      let square = Square(reads: reads)
      #expect(try report([square, Linear(3, 4)]).passed == passes)
      #expect(try report([Linear(3, 4), square]).passed == passes)
      #expect(try report([Linear(3, 5), square, Sigmoid(), Linear(5, 4)]).passed == passes)
      #expect(
        try report([
          Linear(3, 4),
          Residual {
            Linear(4, 4); square; Linear(4, 4)
          },
        ]).passed == passes)
    }
  }

  @Test func aParameterMayBeReadAfterItsGradientIsAdded() throws {
    #expect(try report([LateScale(), Linear(3, 4)]).passed)
    #expect(try report([Linear(3, 4), LateScale()]).passed)
  }

  @Test(arguments: [1, 7, 30]) func aLossDividesByTheBatchesWeight(rows: Int) throws {
    let report = try report([Linear(3, 4)], loss: LossOfPart(), rows: rows)
    #expect(!report.passed)
    // The batch as a whole is right.
    #expect(report.entries.allSatisfy { $0.wrong == 0 })
    #expect(report.entries.last?.name == "cost")
    #expect(report.entries.first?.fault?.hasPrefix("0.weight is wrong in training at [") == true)
  }

  @Test func aFaultIsSaidInWords() throws {
    let report = try report([FaultyLayer(layer: Linear(3, 4), fault: .worksForSixteenSamples)])
    let entry = try #require(report.entries.last)
    #expect(
      entry.fault == """
        the gradient of inputs is wrong at \(entry.worstIndex): backward says \
        \(entry.worstAnalytic), differences say \(entry.worstNumeric)
        """)
    #expect(report.entries.first?.fault == nil)
  }
}
