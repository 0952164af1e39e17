/// What shapes the files of a run besides its recipe: none of it changes the network.
public struct OutputSettings: Equatable, Sendable {
  /// A frame is drawn each so many epochs; 0: none.
  public var every = 0
  /// About so many frames are drawn, by the logarithm of epochs, rather than each so many; nil: as `every`
  /// says.
  public var frames: Int?
  /// What a frame shows, in the words of figures, and rows between slashes.
  public var frame = Self.standardFrame
  /// Whether the weights of the last epoch are written as well as the best ones.
  public var keepsLast = false
  /// The size of pictures.
  public var size = PictureSize.standard
  /// Pixels per point.
  public var scale = 1.0
  /// The page of pictures.
  public var theme = PictureTheme.light
  /// Their colours; nil: those that suit each picture.
  public var palette: PicturePalette?
  /// The plane of inputs that a boundary shows, in the words of the command; nil: the first two columns.
  public var axes: String?
  /// The number of parts of the rows that are each scored by a network trained on the others; nil: none.
  public var folds: Int?
  /// The number of seeds whose scores are compared; nil: none are.
  public var repeats: Int?
  /// The path of a table on which the network is scored as well; nil: none.
  public var test: String?
  /// Whether the gradients are checked before the training.
  public var checksGradients = true

  /// The settings that a run has when nothing is said.
  public init() {}

  /// What frames show when nothing is said.
  public static let standardFrame = "boundary / history"

  /// After which epochs of a run of so many frames are drawn.
  public func frameSchedule(over epochs: Int) -> FrameSchedule {
    frames.map { .spaced($0, over: epochs) } ?? .every(every)
  }

  /// The most pixels of a picture from left to right and from top to bottom.
  public static let mostPixels = 16_384

  /// What is wrong with settings that are right each alone, and what to do; nil: nothing.
  public var fault: String? {
    guard Double(max(size.width, size.height)) * scale > Double(Self.mostPixels) else { return nil }
    return "size \(size) at scale \(scale): at most \(Self.mostPixels) pixels are allowed each way"
  }

  /// The settings in a record, in their order. One that is missing here is lost: the record would not
  /// repeat the run.
  static let fields: [RecordField<OutputSettings>] = [
    RecordField("every", \.every, .whole(0 ... .max)),
    RecordField("frames", \.frames, .optional(.whole(2...100_000))),
    RecordField("frame", \.frame, .text),
    RecordField("keep_last", \.keepsLast, .flag),
    RecordField("size", \.size, .words(PictureSize.cure) { PictureSize($0) }),
    RecordField("scale", \.scale, .number("give a number from 0.25 to 8", in: 0.25...8)),
    RecordField("theme", \.theme, .choice),
    RecordField("palette", \.palette, .optional(.choice)),
    RecordField("axes", \.axes, .optional(.text)),
    RecordField("folds", \.folds, .optional(.whole(2...1000))),
    RecordField("repeat", \.repeats, .optional(.whole(2...1000))),
    RecordField("test", \.test, .optional(.text)),
    RecordField("gradcheck", \.checksGradients, .flag),
  ]
}
