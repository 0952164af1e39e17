/// A PNG as kitty's graphics protocol shows it: base64 in pieces of at most 4096 characters, each in an
/// escape sequence of its own.
public func kittyImage(png: [UInt8]) -> [UInt8] {
  let text = base64(png)
  var output: [UInt8] = []
  var start = 0
  repeat {
    let end = min(start + 4096, text.count)
    let isLast = end == text.count
    let keys = start == 0 ? "a=T,f=100,m=\(isLast ? 0 : 1)" : "m=\(isLast ? 0 : 1)"
    output += "\u{1b}_G\(keys);".utf8
    output += text[start..<end]
    output += "\u{1b}\\".utf8
    start = end
  } while start < text.count
  output.append(UInt8(ascii: "\n"))
  return output
}

/// `bytes` in base64 (RFC 4648).
func base64(_ bytes: [UInt8]) -> [UInt8] {
  let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let count = min(3, bytes.count - start)
    var bits = 0
    for offset in 0..<3 { bits = bits << 8 | (offset < count ? Int(bytes[start + offset]) : 0) }
    for place in 0..<4 {
      text.append(place <= count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return text
}
