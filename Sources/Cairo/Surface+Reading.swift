import CCairo

extension Surface {
  /// The image that a PNG file holds.
  public convenience init(png: [UInt8]) throws(CairoError) {
    let source = ByteSource(png)
    let handle = cairo_image_surface_create_from_png_stream(
      readFromSource, Unmanaged.passUnretained(source).toOpaque())
    try self.init(image: handle)
  }
}

/// Gives the bytes that cairo reads.
private final class ByteSource {
  var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }
}

private func readFromSource(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafeMutablePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
  let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
  guard source.rest.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
  for (index, byte) in source.rest.prefix(Int(count)).enumerated() { data[index] = byte }
  source.rest = source.rest.dropFirst(Int(count))
  return CAIRO_STATUS_SUCCESS
}
