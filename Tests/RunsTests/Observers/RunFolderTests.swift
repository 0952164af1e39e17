import FileIO
import NN
import Runs
import TestSupport
import Testing

struct RunFolderTests {
  @Test func modelAndHistoryAreLeft() throws {
    let temporary = try TemporaryFolder()
    let run = try Run<Double>(Recipe(network: "4 tanh, 1 sigmoid", epochs: 3))
    let folder = try RunFolder<Double>(path: temporary.file("a/b/"))
    #expect(try Folder(folder.path).entries().isEmpty)
    let result = try run.train(observers: [folder])
    #expect(try Folder(folder.path).entries() == folder.files.sorted())
    let model = try Model<Double>(path: folder.file("model.safetensors"))
    #expect(model.network.parameters == result.model.network.parameters && model.epochs == 3)
    let history = String(decoding: try bytes(of: folder.file("history.csv")), as: UTF8.self)
    let costs = result.costs
    #expect(history == "epoch,cost\n1,\(costs[0])\n2,\(costs[1])\n3,\(costs[2])\n")
  }

  @Test func whatCannotBeWrittenIsFoundBeforeTheTraining() throws {
    let temporary = try TemporaryFolder()
    let file = try temporary.write("", to: "file")
    #expect(throws: FileError.self) { try RunFolder<Double>(path: "\(file)/out") }
  }
}
