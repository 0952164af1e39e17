import Testing

@testable import NNPlot

struct NumberedNameTests {
  @Test func numbersFollowNames() {
    #expect(numberedName("alpha", "0.5") == "alpha 0.5")
    #expect(numberedName("", "0.5") == " 0.5")
    #expect(numberedName("12 a", "0.5") == "12 a 0.5")
  }

  @Test func numbersComeFirstInTextsFromRightToLeft() {
    #expect(numberedName("שלום", "0.5") == "0.5 שלום")
    #expect(numberedName("(مرحبا)", "0.5") == "0.5 (مرحبا)")
  }
}
