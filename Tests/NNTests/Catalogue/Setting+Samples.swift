import NN

extension Setting {
  /// Numbers that settings may take or not.
  static let samples: [Double] = [0.25, 2, 0.75, 3, 17, 1, 0, -0.5, -3, 1e-12, 1e12, 0.1 + 0.2]

  /// The values that the setting takes and that are not its default.
  var others: [Double] {
    allowed.map { allowed in
      Self.samples.filter { allowed.contains($0) && $0 != defaultValue }
    } ?? [1]
  }

  /// Words that give the setting one of its other values, of number `index` among them.
  func words(otherThanDefault index: Int) -> String {
    allowed == nil ? name : "\(name)=\(others[index % others.count])"
  }
}
