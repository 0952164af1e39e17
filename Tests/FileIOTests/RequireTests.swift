import FileIO
import Testing

struct RequireTests {
  @Test func whatIsRequiredIsSaid() async throws {
    require(1 + 1 == 2, "unreachable")
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      require(1 + 1 == 3, "sums are \(1 + 1)")
    }
    let errors = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(errors.contains("RequireTests.swift") && errors.contains("sums are 2"))
  }
}
