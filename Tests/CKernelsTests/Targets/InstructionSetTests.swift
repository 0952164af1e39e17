import CKernels
import Foundation
import Testing

struct InstructionSetTests {
  @Test func theOneInUseIsTheBestOrTheOneAskedFor() {
    let name = String(cString: nn_instruction_set())
    #expect(nn_f64_for(name) == nn_f64())
    #expect(nn_f32_for(name) == nn_f32())
    #expect(nn_f64_for("baseline") != nil)
    #expect(nn_f64_for("abacus") == nil)
    if let asked = ProcessInfo.processInfo.environment["NN_INSTRUCTION_SET"], !asked.isEmpty {
      #expect((nn_instruction_set_error() == nil) == (asked == name))
    } else {
      #expect(nn_instruction_set_error() == nil)
    }
  }
}
