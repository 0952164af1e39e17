import NN

/// How far numbers that networks give at places are apart: the standard deviation at each place.
///
/// outputs: for each network places x 1.
func spread(of outputs: [Matrix<Double>]) -> [Double] {
  let count = Double(outputs.count)
  return (0..<(outputs.first?.rows ?? 0)).map { place in
    // From the first, so that equal ones have no spread.
    let first = outputs[0][place, 0]
    let mean = outputs.reduce(0) { $0 + ($1[place, 0] - first) / count }
    let square = outputs.reduce(0) { sum, outputs in
      let difference = outputs[place, 0] - first - mean
      return sum + difference * difference
    }
    return (square / count).squareRoot()
  }
}

/// Which classes networks vote for at places.
///
/// A count of votes jumps from place to place, which a grid shows as stairs. By how much a class leads varies
/// evenly: k networks or more vote for it where the k-th largest of its leads is not below 0.
struct ClassVotes: Sendable {
  /// How many networks vote.
  let networks: Int
  /// By how much each class is ahead of the best of the others, or behind it, for each network and each
  /// place. Classes that no network votes for anywhere are left out.
  let leads: [[[Double]]]

  /// The votes of networks with these `outputs`, each places x outputs as people read them; nil: `task` has
  /// no classes.
  init?(_ outputs: [Matrix<Double>], _ task: PredictionTask) {
    let classes = task.classNames.count
    guard classes > 1, let places = outputs.first?.rows else { return nil }
    networks = outputs.count
    if case .twoClasses(_, let range, _) = task {
      let middle =
        task.givesProbability ? 0.5 : range.lowerBound / 2 + range.upperBound / 2
      leads = [-1.0, 1].map { sign in outputs.map { $0.elements.map { sign * ($0 - middle) } } }
      return
    }
    let winners = outputs.map { output in
      (0..<places).map { output.largestColumn(inRow: $0) }
    }
    leads = Set(winners.joined()).sorted().map { index in
      zip(outputs, winners).map { output, winners in
        (0..<places).map { place in
          guard winners[place] == index else {
            return output[place, index] - output[place, winners[place]]
          }
          let second = (0..<classes).reduce(-Double.infinity) {
            $1 == index ? $0 : max($0, output[place, $1])
          }
          return output[place, index] - second
        }
      }
    }
  }

  /// Numbers that are not below 0 where some class has `votes` or more, place by place.
  func agreement(of votes: Int) -> [Double] {
    let places = leads.first?.first?.count ?? 0
    return (0..<places).map { place in
      leads.lazy.map { networks in
        // What is no number votes for nothing.
        networks.map { $0[place].isNaN ? -.infinity : $0[place] }.sorted(by: >)[votes - 1]
      }.max() ?? 0
    }
  }

  /// The share of the networks that do not say what most say, place by place.
  var disagreement: [Double] {
    let places = leads.first?.first?.count ?? 0
    return (0..<places).map { place in
      let most = leads.lazy.map { networks in networks.count { $0[place] >= 0 } }.max() ?? 0
      return Double(networks - min(most, networks)) / Double(networks)
    }
  }
}
