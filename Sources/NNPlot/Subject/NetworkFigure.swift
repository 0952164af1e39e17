import NN
import Plot

/// A kind of figure of a network, such as its boundary, with the settings that its words gave it.
///
/// Each kind is an entry in `Catalogues.figures`: commands, pages of HTML and frames take it from there.
public protocol NetworkFigure: Sendable {
  /// Whether it shows rows of data.
  var dataNeed: DataNeed { get }

  /// The settings that are heeded when the picture is made, whatever is drawn; see also `Figure.heeded`.
  var heeded: Set<FigureSetting> { get }

  /// Whether it shows the plane of inputs that `NetworkSubject.axes` names.
  var usesPlane: Bool { get }

  /// The picture of `subject`. It is made once for a run, so that axes, levels and colours stay from
  /// frame to frame. Throws `FigureError` if there is no such picture of it.
  func picture<S: Scalar>(of subject: NetworkSubject<S>) throws -> any NetworkPage<S>
}

extension NetworkFigure {
  /// None.
  public var heeded: Set<FigureSetting> { [] }

  /// It does not.
  public var usesPlane: Bool { false }
}

/// Whether a figure shows rows of data.
public enum DataNeed: Sendable {
  /// It shows the network only.
  case none
  /// It shows rows where there are some.
  case optional
  /// Without rows there is nothing to show.
  case required
}

/// What a network makes of data, as a page that is drawn again as the network learns.
public protocol NetworkPage<S>: Sendable {
  associatedtype S: Scalar

  /// The page of `network` at a moment of its training.
  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page
}

/// A page that stays as it is, of a network that does not change.
struct FixedPage<S: Scalar>: NetworkPage {
  let page: Page

  func page(_ network: Sequential<S>, at moment: TrainingMoment) -> Page { page }
}
