import FileIO
import Foundation
import Plot

/// The first line in which `text`, the recording of a page of `size`, differs from the golden file
/// `name`, which stands in the folder `Golden` beside the test; nil where they are the same.
///
/// A text that differs is written beside the expected one as `name.actual`, to be looked at and, where
/// it is right, to take its place; `name.difference.png` shows in red where the pictures differ. With
/// the environment variable NN_WRITE_GOLDEN it takes its place at once.
public func differenceFromGolden(
  _ text: String, _ name: String, size: Size, testFile: String = #filePath
) throws -> String? {
  let folder = Folder(URL(fileURLWithPath: testFile).deletingLastPathComponent().path)
    .folder("Golden")
  if ProcessInfo.processInfo.environment["NN_WRITE_GOLDEN"] != nil {
    try folder.create()
    try AtomicFile.replace(folder.file(name), with: text)
  }
  let expected = String(decoding: try bytes(of: folder.file(name)), as: UTF8.self)
  if text == expected { return nil }
  try AtomicFile.replace(folder.file("\(name).actual"), with: text)
  try AtomicFile.replace(
    folder.file("\(name).difference.png"), with: differencePicture(text, expected, size: size))
  let (new, old) = (text.split(separator: "\n"), expected.split(separator: "\n"))
  let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
  guard let line else { return "\(new.count) lines, expected \(old.count)" }
  return
    "line \(line.offset + 1): \(line.element.0.prefix(200)), expected \(line.element.1.prefix(200))"
}
