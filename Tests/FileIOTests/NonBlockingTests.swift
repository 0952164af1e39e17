import Foundation
import Testing

@testable import FileIO

struct NonBlockingTests {
  @Test func aPipeThatIsNotToBlockIsWaitedFor() throws {
    let pipe = Pipe()
    let descriptor = dup(pipe.fileHandleForReading.fileDescriptor)
    #expect(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
    let reader = ByteReader(descriptor: descriptor, name: "pipe")
    // Before anything is written, the system has nothing to give.
    var byte: UInt8 = 0
    #expect(read(descriptor, &byte, 1) == -1 && errno == EAGAIN)
    let writer = Thread {
      Thread.sleep(forTimeInterval: 0.02)
      pipe.fileHandleForWriting.write(Data("later".utf8))
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    #expect(try reader.readToEnd() == Array("later".utf8))
  }
}
