import CKernels

/// The set of processor instructions that the inner loops use, chosen when the program starts.
public enum InstructionSet {
  /// The set in use: `avx512`, `avx2` or `baseline`.
  public static var name: String { String(cString: nn_instruction_set()) }

  /// Why the set that the environment variable `NN_INSTRUCTION_SET` names cannot be used, in one
  /// line. The processor's best set is then used instead. nil: the variable is right, or not set.
  public static var fault: String? { nn_instruction_set_error().map { String(cString: $0) } }
}
