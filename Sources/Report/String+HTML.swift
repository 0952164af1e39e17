import FileIO

extension String {
  /// The text as it can stand in HTML, between tags or in quotes. What would act on the page rather than
  /// be shown, such as control characters and marks that turn the direction of writing, is written as
  /// visible escapes.
  var htmlText: String {
    var result = ""
    for scalar in printable.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
