import FileIO

/// The error of a file that cannot be read or written, under a name that needs no other import.
public typealias FileError = FileIO.FileError
