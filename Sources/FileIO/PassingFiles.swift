import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that must not stay when the process ends: those that are not complete, and locks.
///
/// They are global because a signal ends the whole process: the thread that receives it cannot reach
/// what other threads hold.
enum PassingFiles {
  /// Their names, by the descriptor of the folder that each was made in. Each has its own descriptor.
  private static let names = Mutex<[Int32: String]>([:])

  /// Makes the file `name` in the open folder `folder` by `make`, which returns the file's descriptor.
  static func add(
    _ name: String, in folder: Int32, _ make: () throws(FileError) -> Int32
  ) throws(FileError) -> Int32 {
    try names.withLock { names throws(FileError) in
      let descriptor = try make()
      names[folder] = name
      return descriptor
    }
  }

  /// Runs `keep`, which makes the file of the folder `folder` one that stays.
  static func keep(in folder: Int32, _ keep: () throws(FileError) -> Void) throws(FileError) {
    try names.withLock { names throws(FileError) in
      try keep()
      names[folder] = nil
    }
  }

  /// Removes the file of the folder `folder`.
  static func remove(in folder: Int32) {
    names.withLock { names in
      if let name = names[folder] { unlinkat(folder, name, 0) }
      names[folder] = nil
    }
  }

  /// Removes all of them and runs `end`. Meanwhile other threads can neither make nor keep one.
  static func removeAll(andThen end: () -> Never) -> Never {
    names.withLock { names -> Never in
      for (folder, name) in names { unlinkat(folder, name, 0) }
      end()
    }
  }
}
