/// What a gradient check found, tensor by tensor.
public struct GradientReport: Sendable, Equatable {
  /// What it found for one element of a tensor.
  public struct CheckedElement: Sendable, Equatable {
    /// The number of the element in row-major order.
    public let number: Int
    /// Its gradient by `backward`.
    public let analytic: Double
    /// The difference that was compared with; at a kink, the slope between the left and the right one
    /// that is nearest to `analytic`.
    public let numeric: Double
    /// |analytic - numeric| as a multiple of the tolerance. Rounding may lift it a little above 1
    /// where the element is right.
    public let excess: Double
    public let isRight: Bool
    public let isAtKink: Bool
  }

  /// What it found for one tensor of parameters, or for the inputs.
  public struct Entry: Sendable, Equatable {
    /// The tensor: `0.weight`, ..., or `inputs`.
    public let name: String
    /// Its dimensions; the inputs are samples x features.
    public let dimensions: [Int]
    /// The elements that were compared with differences, in ascending order.
    public let elements: [CheckedElement]
    /// How many of all elements differ when the batch comes in two parts, or in a step of a
    /// trainer.
    public let wrongInTraining: Int
    /// The largest |analytic - numeric|.
    public let largestAbsoluteError: Double
    /// The largest |analytic - numeric| / max(|analytic|, |numeric|), 0 where both are 0.
    public let largestRelativeError: Double
    /// The index of the element that is furthest from passing, one number for each dimension.
    public let worstIndex: [Int]
    /// The value of `backward` at that index; if only training is wrong, the value in training.
    public let worstAnalytic: Double
    /// The value of the differences there; if only training is wrong, the value of `backward`.
    public let worstNumeric: Double

    /// How many elements were compared with differences.
    public var checked: Int { elements.count }

    /// How many of them are wrong.
    public var wrong: Int { elements.count { !$0.isRight } }

    /// How many of them are at kinks, where the slopes to the left and to the right differ.
    public var atKinks: Int { elements.count(where: \.isAtKink) }

    /// How many elements the tensor has.
    public var count: Int { dimensions.reduce(1, *) }

    /// The index of an element of the tensor, one number for each dimension.
    public func index(of element: CheckedElement) -> [Int] {
      TensorShape(name, dimensions).index(ofElement: element.number)
    }

    /// Whether nothing is wrong.
    public var passed: Bool { wrong == 0 && wrongInTraining == 0 }

    /// What is wrong, in words; nil if nothing is.
    public var fault: String? {
      if wrong > 0 {
        return """
          the gradient of \(name) is wrong at \(worstIndex): backward says \(worstAnalytic), \
          differences say \(worstNumeric)
          """
      }
      if wrongInTraining > 0 {
        return """
          \(name) is wrong in training at \(worstIndex): \(worstNumeric) for the batch as a whole, but \
          \(worstAnalytic) in two parts or in a step of a trainer
          """
      }
      return nil
    }
  }

  /// The tensors in the network's order, then the inputs. If the cost is wrong in training, an
  /// entry `cost` comes last.
  public let entries: [Entry]

  /// Whether every element of every tensor is right.
  public var passed: Bool { entries.allSatisfy(\.passed) }

  /// How many elements of all tensors were compared with differences.
  public var checked: Int { entries.reduce(0) { $0 + $1.checked } }

  /// How many elements all tensors have.
  public var count: Int { entries.reduce(0) { $0 + $1.count } }
}
