/// `svg` with its surfaces numbered in the order in which they appear.
///
/// Cairo numbers them through the whole process, so that the same picture would have other bytes when
/// it is drawn again. Letters are drawn as shapes: the word stands in no text of a picture.
func withSurfacesRenumbered(_ svg: [UInt8]) -> [UInt8] {
  let word = Array("surface".utf8)
  var result: [UInt8] = []
  result.reserveCapacity(svg.count)
  var numbers: [ArraySlice<UInt8>] = []
  var rest = svg[...]
  while let first = rest.first {
    guard first == word[0], rest.starts(with: word) else {
      result.append(first)
      rest = rest.dropFirst()
      continue
    }
    rest = rest.dropFirst(word.count)
    result += word
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty else { continue }
    rest = rest.dropFirst(digits.count)
    if !numbers.contains(where: { $0.elementsEqual(digits) }) { numbers.append(digits) }
    let number = numbers.firstIndex { $0.elementsEqual(digits) } ?? 0
    result += "\(number)".utf8
  }
  return result
}
