import Cairo

/// What cannot be drawn.
public typealias CairoError = Cairo.CairoError
