import FileIO

/// A weight for each class, with which all classes together count alike: n / (k n_c) for n rows, k
/// classes that occur and n_c rows of the class; 0 for a class without rows.
///
/// It is what scikit-learn calls balanced. `classes` is the class of each row, from 0 up to `count`.
public func balancedWeights(_ classes: [Int], count: Int) -> [Double] {
  require(classes.allSatisfy { (0..<count).contains($0) }, "a class outside of 0..<\(count)")
  var rows = [Int](repeating: 0, count: count)
  for index in classes { rows[index] += 1 }
  let occurring = rows.count { $0 > 0 }
  return rows.map { $0 == 0 ? 0 : Double(classes.count) / (Double(occurring) * Double($0)) }
}
