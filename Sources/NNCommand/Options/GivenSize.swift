import ArgumentParser
import Runs

/// What `--size` gives: points, or for a picture of characters how many of them.
struct GivenSize: Equatable, CustomStringConvertible {
  private let width: Int
  private let height: Int

  /// The size in the words of an option, such as `800x600`; throws `ValidationError`.
  init(parsing text: String) throws {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1], width > 0, height > 0
    else { throw ValidationError(PictureSize.cure) }
    (self.width, self.height) = (width, height)
  }

  var description: String { "\(width)x\(height)" }

  /// The size in points; nil: it is too small or too large for that.
  var points: PictureSize? { PictureSize(description) }

  /// Throws `ValidationError` if it is none in points.
  func checkPoints() throws {
    guard points == nil else { return }
    throw ValidationError("--size \(self): \(PictureSize.cure)")
  }

  /// The size in characters. Throws `ValidationError` if it is too small or too large.
  func characters() throws -> (columns: Int, rows: Int) {
    let (least, most) = (Terminal.leastPictureSize, Terminal.mostCharacters)
    guard (least.columns...most).contains(width), (least.rows...most).contains(height) else {
      throw ValidationError(
        """
        --size \(self): give width x height in characters, such as 120x40, from \
        \(least.columns)x\(least.rows) to \(most)x\(most)
        """)
    }
    return (width, height)
  }
}
