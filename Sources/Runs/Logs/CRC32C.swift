/// The checksum CRC-32C (G. Castagnoli et al., "Optimization of cyclic redundancy-check codes with 24
/// and 32 parity bits", 1993).
enum CRC32C {
  /// The checksum of `bytes`.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var rest = UInt32.max
    for byte in bytes { rest = table[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] ^ rest >> 8 }
    return ~rest
  }

  /// The remainder of each byte.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ polynomial : rest >> 1 }
  }

  /// The polynomial with its bits in reverse.
  private static let polynomial: UInt32 = 0x82F6_3B78
}
