#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard input, standard output and standard error.
public enum StandardStreams {
  /// Takes the places of those that are closed, so that no file gets them. Else messages could go into
  /// a model. To be called before a file is opened.
  ///
  /// Reading or writing them fails, as on what is closed.
  public static func takePlaces() {
    for (descriptor, flags) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] {
      // The lowest free number is given, so that it is this one.
      if fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", flags) }
    }
  }
}
