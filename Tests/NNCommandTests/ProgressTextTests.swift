import Testing

@testable import NNCommand

struct ProgressTextTests {
  private func progress(
    epoch: Int, epochs: Int = 20_000, cost: Double = 0.0123, validation: Double? = 0.0456,
    share: Double? = 0.9722, rate: Double = 1000
  ) -> ProgressText {
    ProgressText(
      epoch: epoch, epochs: epochs, cost: cost, validationCost: validation,
      metric: share.map { ("accuracy", $0, true) }, rate: rate)
  }

  @Test func allIsShownWhereThereIsRoom() {
    #expect(
      progress(epoch: 200).line(width: 120)
        == "epoch   200 of 20000  cost 0.01230   validation 0.04560   accuracy 97.2 %    1000 epochs/s"
        + "   0:00:20 left")
  }

  @Test func withLessRoomThereIsLess() {
    let text = progress(epoch: 200)
    #expect(
      text.line(width: 79)
        == "  200/20000  cost 0.01230  / 0.04560   accuracy 97.2 %    1000/s   0:00:20 left")
    #expect(
      text.line(width: 71)
        == "  200/20000  cost 0.01230  / 0.04560   accuracy 97.2 %    0:00:20 left")
    #expect(text.line(width: 60) == "  200/20000  cost 0.01230  / 0.04560    0:00:20 left")
    #expect(text.line(width: 26) == "  200/20000  cost 0.01230 ")
    #expect(text.line(width: 8) == "  200/20")
    for width in 0...130 { #expect(text.line(width: width).count <= width) }
  }

  /// Numbers of any size that a training has stay in their places.
  @Test(arguments: [79, 110, 120])
  func theLineKeepsItsWidth(width: Int) {
    var lengths: Set<Int> = []
    for epoch in [1, 9, 10, 99, 5000, 19_999, 20_000] {
      for cost in [3e-5, 0.00012, 0.0123, 0.5, 1, 12.5, 999.96, 12_345] {
        for rate in [0.002, 0.9, 3.3, 42, 9999, 123_456] {
          let text = progress(
            epoch: epoch, cost: cost, validation: cost * 1.1, share: min(cost, 1), rate: rate)
          lengths.insert(text.line(width: width).count)
        }
      }
    }
    #expect(lengths.count == 1)
  }

  @Test func aLineThatStaysIsASentence() {
    #expect(
      progress(epoch: 200, share: nil, rate: 3.25).sentence
        == "epoch 200 of 20000, cost 0.01230, validation cost 0.04560, 3.3 epochs/s, 1 h 41 min left"
    )
    #expect(progress(epoch: 1, validation: nil, share: nil, rate: 1e12).sentence.contains("many"))
  }
}
