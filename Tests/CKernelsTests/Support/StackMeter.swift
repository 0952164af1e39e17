#if os(Linux)
  import Foundation

  /// The bytes of stack that `body` takes, run on a thread of its own.
  func stackBytes(of body: @escaping () -> Void) -> Int {
    let size = 1 << 20
    let mark: UInt8 = 0xa5
    let stack = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1 << 16)
    defer { stack.deallocate() }
    memset(stack.baseAddress!, Int32(mark), size)

    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstack(&attributes, stack.baseAddress!, size)
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body))
    pthread_create(
      &thread, &attributes,
      { work in
        Unmanaged<Work>.fromOpaque(work!).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    pthread_join(thread, nil)
    return size - (stack.firstIndex { $0 != mark } ?? size)
  }

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }
#endif
