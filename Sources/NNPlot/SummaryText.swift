/// `text` with a full stop, and no more than 200 characters of it: what is read aloud of a picture.
func summaryText(_ text: String) -> String {
  text.count < 200 ? "\(text)." : "\(text.prefix(198))…."
}

/// `1 row`, `2 rows`, `3 held-out rows`, by the name of several.
func countText(_ count: Int, _ several: String) -> String {
  "\(count) \(count == 1 && several.hasSuffix("s") ? String(several.dropLast()) : several)"
}
