import Datasets
import NN

extension Run {
  /// A line about rows that are held out and stand among those of the training too, bit for bit: they
  /// judge what was learnt by heart. nil: there are none.
  var sharedRows: String? {
    guard let heldOut else { return nil }
    let count = shared(with: heldOut)
    guard count > 0 else { return nil }
    return
      "\(count) of \(heldOut.inputs.rows) held-out rows also stand, word for word, among those of the "
      + "training: the score is too good"
  }

  /// How many rows of `other` have the inputs and targets of a row that the network trains on.
  func shared(with other: Dataset) -> Int {
    // Rows of one hash are compared number by number, so that a chance does not count.
    var places: [UInt64: [Int]] = [:]
    let sought = RowNumbers(other)
    for row in 0..<other.inputs.rows { places[sought.hash(row), default: []].append(row) }
    let known = RowNumbers(dataset)
    var found = Set<Int>()
    for row in 0..<dataset.inputs.rows {
      for place in places[known.hash(row)] ?? []
      where !found.contains(place) && sought.equals(place, known, row) {
        found.insert(place)
      }
    }
    return found.count
  }
}

/// The rows of a dataset, to be compared.
private struct RowNumbers {
  private let inputs: [Double]
  private let targets: [Double]
  private let inputWidth: Int
  private let targetWidth: Int

  init(_ dataset: Dataset) {
    inputs = dataset.inputs.elements
    targets = dataset.targets.elements
    inputWidth = dataset.inputs.columns
    targetWidth = dataset.targets.columns
  }

  /// A number that equal rows share (the mixing of SplitMix64).
  func hash(_ row: Int) -> UInt64 {
    var hash: UInt64 = 0
    for place in row * inputWidth..<(row + 1) * inputWidth {
      // Adding 0 makes -0 and 0 one.
      hash = (hash ^ (inputs[place] + 0).bitPattern) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 31
    }
    return hash
  }

  func equals(_ row: Int, _ other: RowNumbers, _ otherRow: Int) -> Bool {
    (0..<inputWidth).allSatisfy {
      inputs[row * inputWidth + $0] == other.inputs[otherRow * inputWidth + $0]
    }
      && (0..<targetWidth).allSatisfy {
        targets[row * targetWidth + $0] == other.targets[otherRow * targetWidth + $0]
      }
  }
}
