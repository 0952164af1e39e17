import CKernels

/// The processor's instructions that the inner loops are made of.
public enum InstructionSet {
  /// The one in use: `avx512`, `avx2` or `baseline`.
  public static var name: String { String(cString: nn_instruction_set()) }

  /// What is wrong with the one that the environment variable `NN_INSTRUCTION_SET` asks for, in one line;
  /// nil: nothing. The best one is then in use.
  public static var fault: String? { nn_instruction_set_error().map { String(cString: $0) } }
}
