import FileIO
import Plot

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension String {
  /// The text as a string of gnuplot, in single quotes, within which only they mean something.
  var gnuplotQuoted: String {
    "'\(printable.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }

  /// The text as gnuplot takes the label of a tic, in which a percent sign begins a format.
  var gnuplotTicQuoted: String {
    split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%").gnuplotQuoted
  }

  /// The text as a comment. A backslash at its end would make a comment of the next line, too.
  var gnuplotComment: String {
    let line = printable
    return "# \(line)\(line.hasSuffix("\\") ? "." : "")"
  }
}

extension Color {
  /// The colour as gnuplot has it, its transparency before red, green and blue.
  var gnuplotHex: String {
    let (text, transparency) = (hexText.dropFirst().prefix(6), transparency)
    return transparency.isEmpty ? "#\(text)" : "#\(transparency)\(text)"
  }

  /// The colour as a whole number in a column or an array of gnuplot.
  var gnuplotNumber: String { "0x\(gnuplotHex.dropFirst())" }

  /// The transparency from 00 to ff; empty: there is none.
  private var transparency: String {
    let level = Int((255 * (1 - min(max(alpha, 0), 1))).rounded())
    guard level > 0 else { return "" }
    let digits = String(level, radix: 16)
    return digits.count == 1 ? "0\(digits)" : digits
  }
}

/// `value` up to multiples of the power of ten with this exponent, in as few digits as possible.
func decimalText(_ value: Double, exponent: Int) -> String {
  let digits = exponent < 0 ? value * pow(10, Double(-exponent)) : value / pow(10, Double(exponent))
  guard let whole = Int(exactly: digits.rounded()), abs(whole) < 1 << 53 else {
    return shortText(value)
  }
  guard whole != 0 else { return "0" }
  var (rest, exponent) = (whole, exponent)
  while rest % 10 == 0 { (rest, exponent) = (rest / 10, exponent + 1) }
  let sign = rest < 0 ? "-" : ""
  let figures = String(rest.magnitude)
  if exponent == 0 { return sign + figures }
  if exponent > 0, figures.count + exponent <= 15 {
    return sign + figures + String(repeating: "0", count: exponent)
  }
  if exponent > 0 || exponent < -20 { return "\(sign)\(figures)e\(exponent)" }
  if figures.count > -exponent {
    return "\(sign)\(figures.dropLast(-exponent)).\(figures.suffix(-exponent))"
  }
  return "\(sign)0.\(String(repeating: "0", count: -exponent - figures.count))\(figures)"
}

/// The exponent of the largest power of ten that is at most `number`, which is positive and finite.
func decimalExponent(_ number: Double) -> Int { Int(log10(number).rounded(.down)) }

/// A length or a share of the page, to what can be seen.
func lengthText(_ length: Double) -> String { decimalText(length, exponent: -5) }

/// How many letters gnuplot takes `text` to have: it does not count the signs of its markup.
func gnuplotLength(_ text: String) -> Int { text.count { !"_^{}@&~".contains($0) } }
