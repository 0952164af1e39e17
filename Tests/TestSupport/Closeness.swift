/// Whether `a` and `b` differ by at most `absolute` + `relative` |b|; never where either is NaN.
public func isClose<S: BinaryFloatingPoint>(
  _ a: S, _ b: S, relative: S = 0, absolute: S = 0
) -> Bool {
  a == b || abs(a - b) <= absolute + relative * abs(b)
}

/// The index and the values of the first pair that is not close, nil where all are; a different
/// count is a difference at the end of the shorter one.
public func firstDifference<S: BinaryFloatingPoint>(
  _ a: some Collection<S>, _ b: some Collection<S>, relative: S = 0, absolute: S = 0
) -> (index: Int, a: S?, b: S?)? {
  for (index, (a, b)) in zip(a, b).enumerated()
  where !isClose(a, b, relative: relative, absolute: absolute) {
    return (index, a, b)
  }
  guard a.count != b.count else { return nil }
  let shorter = min(a.count, b.count)
  return (shorter, a.dropFirst(shorter).first, b.dropFirst(shorter).first)
}
