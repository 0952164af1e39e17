import FileIO

/// How to go on when the disk is full: by the removal of what can be done without.
public struct Room {
  private let make: () -> Bool

  /// Room that `make` makes, which returns whether there was anything to remove.
  public init(make: @escaping () -> Bool = { false }) { self.make = make }

  /// Runs `write`, and once more if the disk is full and some room can be made. Throws what `write`
  /// throws.
  public func writing<Result>(_ write: () throws -> Result) throws -> Result {
    do {
      return try write()
    } catch let error as FileError where error.isFullDisk && make() {
      return try write()
    }
  }
}
