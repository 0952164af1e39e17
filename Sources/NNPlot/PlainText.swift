/// A whole number without a fraction, other numbers as Swift writes them.
func plainText(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
}
