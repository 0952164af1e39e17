import Foundation
import Testing

@testable import NN

struct ScratchTests {
  @Test func aPlaceGrowsWithWhatIsAskedFor() {
    let scratch = Scratch(parts: 2)
    let small = scratch.place(0, bytes: 64)
    small.storeBytes(of: 7, as: Int.self)
    #expect(scratch.place(0, bytes: 64) == small && scratch.place(0, bytes: 8) == small)
    // Both places are as long as they say, which the address sanitizer sees.
    let large = scratch.place(0, bytes: 1 << 20)
    memset(large, 1, 1 << 20)
    memset(scratch.place(1, bytes: 128), 2, 128)
    #expect(large.load(fromByteOffset: (1 << 20) - 1, as: UInt8.self) == 1)
    #expect(scratch.place(0, bytes: 64) == large)
  }
}
