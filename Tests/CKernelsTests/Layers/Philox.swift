/// Philox4x32-10, written as in its paper (Salmon et al., SC 2011).
func philox(counter: [UInt32], key: UInt64) -> [UInt32] {
  var (c, k) = (counter, [UInt32(truncatingIfNeeded: key), UInt32(key >> 32)])
  for _ in 0..<10 {
    let first = c[0].multipliedFullWidth(by: 0xD251_1F53)
    let second = c[2].multipliedFullWidth(by: 0xCD9E_8D57)
    c = [second.high ^ c[1] ^ k[0], second.low, first.high ^ c[3] ^ k[1], first.low]
    k = [k[0] &+ 0x9E37_79B9, k[1] &+ 0xBB67_AE85]
  }
  return c
}
