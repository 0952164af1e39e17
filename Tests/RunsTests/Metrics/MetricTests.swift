import FileIO
import NN
import Testing

@testable import Runs

struct MetricTests {
  @Test func theCatalogueListsEachOnce() throws {
    #expect(Catalogues.metrics.entries.map(\.name) == Metric.allCases.map(\.rawValue))
    for metric in Metric.allCases {
      #expect(try Catalogues.metrics.make(metric.rawValue) == metric)
      #expect(!metric.key.contains("-"))
    }
    let listing = CatalogueListing(Catalogues.metrics)
    #expect(
      try Catalogues.listing("metrics", in: Catalogues.listings + [listing]) == listing)
    #expect(throws: WordError.self) { try Catalogues.listing("metrics") }
  }

  @Test func numbersAreShownAsPeopleReadThem() {
    let shown = [
      (0.97216, "0.9722"), (1, "1"), (0.99996, "1"), (9.99996, "10"), (0, "0"), (-0.0, "0"),
      (-0.00012346, "-0.0001235"), (0.000012346, "1.235e-5"), (123456.7, "123457"),
      (1e20, "1e20"), (-1.5e300, "-1.5e300"), (0.5, "0.5"), (1999.96, "2000"), (100, "100"),
    ]
    for (number, text) in shown { #expect(number.metricText == text, "\(number)") }
    #expect(0.9722.percentText == "97.2 %" && (-0.0001).text(decimals: 2) == "0.00")
    #expect(12.345.text(decimals: 0) == "12" && (-0.05).text(decimals: 1) == "-0.1")
    #expect(
      1e300.text(decimals: 3) == "1e+300"
        && Double.leastNonzeroMagnitude.metricText.hasSuffix("e-324"))
  }
}
