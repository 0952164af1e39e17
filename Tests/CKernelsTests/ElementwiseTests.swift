import CKernels
import TestSupport
import Testing

/// The loops that touch each element once, for all lengths around those of vectors.
struct ElementwiseTests {
  @Test func singlePrecision() { for set in singleSets() { check(set, 1e-6) } }
  @Test func doublePrecision() { for set in doubleSets() { check(set, 1e-15) } }

  private func check<T>(_ set: KernelSet<T>, _ tolerance: T) {
    let kernels = set.table.pointee
    var numbers = Numbers()
    for count in 0...70 {
      let (x, y): ([T], [T]) = (numbers.units(count + 1), numbers.units(count + 1))
      func close(_ result: [T], _ expected: [T], _ what: String) {
        #expect(
          firstDifference(result, expected, absolute: tolerance * T(count + 4)) == nil,
          "\(set): \(what) of \(count)")
      }
      // One element more than is asked for, which must stay.
      var result = y
      kernels.add_scaled(count, 0.5, x, &result)
      close(result, (0..<count).map { y[$0] + x[$0] / 2 } + [y[count]], "add scaled")
      result = y
      kernels.tanh.gradient(count, x, y, &result, 0)
      close(result, (0..<count).map { y[$0] * (1 - x[$0] * x[$0]) } + [y[count]], "tanh gradient")
      result = y
      kernels.sigmoid.gradient(count, x, y, &result, 0)
      close(
        result, (0..<count).map { y[$0] * x[$0] * (1 - x[$0]) } + [y[count]], "sigmoid gradient")
      result = y
      let error = kernels.squared_error(count, x, y, nil, nil, 1.5, &result)
      close(result, (0..<count).map { 3 * (x[$0] - y[$0]) } + [y[count]], "error's gradient")
      let sum = (0..<count).reduce(T(0)) { $0 + (x[$1] - y[$1]) * (x[$1] - y[$1]) }
      close(
        [T(error), T(kernels.squared_error(count, x, y, nil, nil, 3, nil))], [sum, sum], "squared error")
    }
  }

  @Test func rowSumsAndTransposesInSinglePrecision() { for set in singleSets() { checkRows(set) } }
  @Test func rowSumsAndTransposesInDoublePrecision() { for set in doubleSets() { checkRows(set) } }

  private func checkRows<T>(_ set: KernelSet<T>) {
    let kernels = set.table.pointee
    for rows in 0...35 {
      for columns in [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 33] {
        // Whole numbers: their sums are exact in any order.
        let stride = columns + 2
        let a = (0..<max(1, rows * stride)).map { T($0 % 91) }
        var sums = [T](repeating: 1, count: rows + 1)
        kernels.add_row_sums(rows, columns, a, stride, &sums)
        let expected = (0..<rows).map { row in
          1 + a[row * stride..<row * stride + columns].reduce(0, +)
        }
        #expect(sums == expected + [1], "\(set)")

        var b = [T](repeating: -1, count: max(1, columns * (rows + 1)))
        kernels.transpose(rows, columns, a, stride, nil, &b, rows + 1)
        let isRight = (0..<columns).allSatisfy { column in
          b[column * (rows + 1) + rows] == -1
            && (0..<rows).allSatisfy { b[column * (rows + 1) + $0] == a[$0 * stride + column] }
        }
        let order = (0..<rows).map { ($0 * 3 + 1) % max(rows, 1) }
        var chosen = [T](repeating: -1, count: max(1, columns * rows))
        kernels.transpose(rows, columns, a, stride, order, &chosen, rows)
        let areChosen = (0..<columns).allSatisfy { column in
          (0..<rows).allSatisfy { chosen[column * rows + $0] == a[order[$0] * stride + column] }
        }
        #expect(areChosen, "\(set): chosen rows, \(rows) x \(columns)")
        #expect(isRight, "\(set): \(rows) x \(columns)")
      }
    }
  }

  @Test func theInstructionSetInUseIsTheBestOrTheOneAskedFor() {
    let name = String(cString: nn_instruction_set())
    #expect(nn_f64_for(name) == nn_f64())
    #expect(nn_f32_for(name) == nn_f32())
    #expect(nn_f64_for("baseline") != nil)
    #expect(nn_f64_for("abacus") == nil)
  }
}
