import CKernels
import Foundation
import TestSupport
import Testing

/// The quotas of containers, read from folders that look like those of Linux.
struct ProcessorQuotaTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to group: String, _ file: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.file(group), withIntermediateDirectories: true)
    try folder.write(text, to: "\(group)/\(file)")
  }

  private func quota(_ membership: String) throws -> Int {
    nn_processor_quota(try folder.write(membership, to: "membership"), folder.path)
  }

  @Test func ofVersion2IsTheLeastOnTheWayToTheRoot() throws {
    #expect(try quota("0::/a/b\n") == 0)
    try write("max 100000\n", to: "a/b", "cpu.max")
    #expect(try quota("0::/a/b\n") == 0)
    try write("150000 100000\n", to: "a", "cpu.max")
    #expect(try quota("0::/a/b\n") == 2)
    try write("10000 100000\n", to: "a/b", "cpu.max")
    #expect(try quota("0::/a/b\n") == 1)
    #expect(try quota("0::/a\n") == 2)
    // A container sees its own group as the root.
    try write("300000 100000\n", to: "", "cpu.max")
    #expect(try quota("0::/host/path\n") == 3)
  }

  @Test(arguments: ["cpu", "cpu,cpuacct"])
  func ofVersion1(mount: String) throws {
    let membership = "4:cpuacct,cpu:/a\n3:cpuset:/a\n0::/\n"
    #expect(try quota(membership) == 0)
    try write("-1\n", to: "\(mount)/a", "cpu.cfs_quota_us")
    try write("50000\n", to: "\(mount)/a", "cpu.cfs_period_us")
    #expect(try quota(membership) == 0)
    try write("200001\n", to: "\(mount)/a", "cpu.cfs_quota_us")
    #expect(try quota(membership) == 5)
  }

  @Test func nothingToReadIsNoQuota() throws {
    #expect(nn_processor_quota(folder.file("missing"), folder.path) == 0)
    #expect(try quota("junk\n\n7:") == 0)
    try write("", to: "", "cpu.max")
    #expect(try quota("0::/\n") == 0)
    #expect(nn_allowed_processors() >= 1)
  }
}
