#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// After which epochs frames of a run are drawn, besides the one at its end.
public enum FrameSchedule: Equatable, Sendable {
  /// Before the first epoch and after each so many; 0: none is drawn.
  case every(Int)
  /// The epochs, in increasing order from 0 on.
  case at([Int])

  /// About `count` frames of a run of `epochs` epochs, with the last one: the first epochs change a network
  /// most, so the logarithms of their numbers are evenly spaced, as far as epochs are whole.
  public static func spaced(_ count: Int, over epochs: Int) -> FrameSchedule {
    var chosen = [0]
    // The frame at the end is not among them.
    let wanted = min(max(count - 1, 1), epochs)
    while chosen.count < wanted {
      let last = chosen[chosen.count - 1]
      let left = Double(wanted - chosen.count + 1)
      let ratio = pow(Double(epochs) / Double(max(last, 1)), 1 / left)
      chosen.append(max(last + 1, Int((Double(max(last, 1)) * ratio).rounded())))
    }
    return .at(chosen.filter { $0 < epochs })
  }

  /// Whether no frame is drawn, at the end neither.
  public var isEmpty: Bool { self == .every(0) }

  /// Whether a frame is drawn after `epoch` epochs.
  func isDue(_ epoch: Int) -> Bool {
    switch self {
    case .every(let interval): interval > 0 && epoch % interval == 0
    case .at(let epochs): Self.contains(epoch, epochs)
    }
  }

  /// How many frames are drawn before `epoch` epochs are done.
  func count(before epoch: Int) -> Int {
    switch self {
    case .every(let interval): interval > 0 ? (epoch + interval - 1) / interval : 0
    case .at(let epochs): Self.place(of: epoch, epochs)
    }
  }

  /// The epoch of frame `number`, which is one of those that are drawn.
  func epoch(ofFrame number: Int) -> Int {
    switch self {
    case .every(let interval): number * interval
    case .at(let epochs): epochs[number]
    }
  }

  /// The number of the first of `epochs` that is not below `epoch`.
  private static func place(of epoch: Int, _ epochs: [Int]) -> Int {
    var (low, high) = (0, epochs.count)
    while low < high {
      let middle = (low + high) / 2
      if epochs[middle] < epoch { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func contains(_ epoch: Int, _ epochs: [Int]) -> Bool {
    let place = place(of: epoch, epochs)
    return place < epochs.count && epochs[place] == epoch
  }
}
