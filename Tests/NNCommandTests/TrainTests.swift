import Foundation
import NN
import TestSupport
import Testing

struct TrainTests {
  /// The files that a run of classes leaves beside its frames, in order.
  private static let files = [
    "boundary.png", "confusion.png", "history.csv", "history.png", "importance.png",
    "manifest.json", "model.safetensors", "report.html", "report.json", "run.yaml",
  ]

  @Test func aRunLeavesItsFiles() throws {
    let command = try Command()
    let result = try command.run("train --epochs 10 --every 4 --size 320x240")
    #expect(result.code == 0 && result.output.isEmpty)
    let frames = (0...3).map { "frames/00000\($0).png" }
    #expect(
      command.files("out/spirals")
        == (Self.files + frames + ["checkpoints/epoch-000010.safetensors"]).sorted())
    let history = try command.text("out/spirals/history.csv").split(separator: "\n")
    #expect(
      history.count == 11 && history[0].hasPrefix("epoch,cost,learning_rate,gradient_norm,accuracy")
    )
    #expect(history[10].hasPrefix("10,"))
    for word in ["cost", "accuracy", "out/spirals", "scripts/frames-to-video"] {
      #expect(result.errors.contains(word), "no \(word) in the summary")
    }
  }

  @Test func theReferenceRunIsRepeated() throws {
    let command = try Command()
    let reference = "\(#filePath.components(separatedBy: "NNCommandTests")[0])NNTests/Reference"
    let result = try command.run(
      "train --preset script --target label --epochs 500",
      arguments: [
        "\(reference)/spirals.csv", "--network", "50 tanh, 30 tanh, 1 sigmoid", "--precision",
        "f64",
        "--initial", "\(reference)/initial.safetensors", "--every", "0", "--quiet",
      ])
    #expect(result.code == 0 && result.errors.isEmpty)
    func costs(_ text: String) -> [Double] {
      text.split(separator: "\n").dropFirst().compactMap { Double($0.split(separator: ",")[1]) }
    }
    // Row k of the history is the cost before step k; the trace begins with step 0.
    let trace = costs(String(decoding: try bytes(of: "\(reference)/trace.csv"), as: UTF8.self))
    let history = costs(try command.text("out/spirals/history.csv"))
    #expect(history.count == 500)
    #expect(firstDifference(history, trace.prefix(500), relative: 1e-12) == nil)
  }

  @Test func oneSeedGivesTheSameBytes() throws {
    let command = try Command()
    for out in ["a --threads 1", "b --threads 2", "c --threads 5"] {
      #expect(
        try command.run("train --epochs 20 --every 10 --size 320x240 --seed 9 --out \(out)").code
          == 0
      )
    }
    let files = command.files("a")
    #expect(files.count == 14)
    for other in ["b", "c"] {
      #expect(command.files(other) == files)
      for file in files {
        let same =
          try bytes(of: command.folder.file("a/\(file)"))
          == bytes(of: command.folder.file("\(other)/\(file)"))
        #expect(same, "\(file) differs")
      }
    }
    #expect(try command.run("train --epochs 20 --every 0 --seed 8 --out d").code == 0)
    #expect(try command.text("a/history.csv") != command.text("d/history.csv"))
    // Frames change nothing but themselves and what the model says of them.
    #expect(try command.run("train --epochs 20 --every 0 --seed 9 --out e").code == 0)
    func tensors(_ folder: String) throws -> [Safetensors.Tensor] {
      try Safetensors(path: command.folder.file("\(folder)/model.safetensors")).tensors
    }
    #expect(try tensors("a") == tensors("e"))
    #expect(try tensors("a") != tensors("d"))
  }

  @Test func framesOfAnEarlierRunGo() throws {
    let command = try Command()
    _ = try command.run("train --epochs 6 --every 1 --size 320x240")
    try command.folder.write("mine", to: "out/spirals/frames/notes.txt")
    _ = try command.run("train --epochs 2 --every 1 --size 320x240")
    #expect(
      command.files("out/spirals/frames")
        == ["000000.png", "000001.png", "000002.png", "notes.txt"])
    _ = try command.run("train --epochs 2 --every 0")
    #expect(command.files("out/spirals/frames") == ["notes.txt"])
  }

  @Test func dataOfOtherWidthsIsDrawnToo() throws {
    let command = try Command()
    try command.folder.write("a,b,c,t\n1,2,3,0\n2,1,0,1\n", to: "three.csv")
    try command.folder.write("a,t\n1,0\n2,1\n", to: "one.csv")
    for name in ["three", "one"] {
      let result = try command.run("train \(name).csv --preset script --epochs 3 --every 2")
      #expect(result.code == 0)
      let frames = (0...2).map { "frames/00000\($0).png" }
      #expect(
        command.files("out/\(name)")
          == (Self.files + frames + ["checkpoints/epoch-000003.safetensors"]).sorted())
      #expect(
        try command.run("predict out/\(name)/model.safetensors \(name).csv").output
          .hasPrefix("probability,class\n"))
    }
  }

  @Test func standardInputIsData() throws {
    let command = try Command()
    let result = try command.run("train - --epochs 3 --every 0 --quiet", input: pointsTable)
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(command.files("out/stdin").contains("model.safetensors"))
  }

  @Test func batchesAndSinglePrecisionTrain() throws {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    let result = try command.run(
      "train points.csv --preset script --epochs 300 --batch-size 4 --precision f32",
      arguments: ["--learning-rate", "0.5"])
    #expect(result.code == 0)
    #expect(result.errors.contains("accuracy 100.0 % (20 of 20)"))
    let file = try Safetensors(path: command.folder.file("out/points/model.safetensors"))
    #expect(file.tensors.allSatisfy { $0.typeName == "F32" })
  }

  @Test func otherActivationsAndOptimizersTrain() throws {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    let result = try command.run(
      "train points.csv --validation 0 --epochs 300 --learning-rate 0.02",
      arguments: ["--network", "16 relu, 1 sigmoid"])
    #expect(result.code == 0)
    #expect(result.errors.contains("accuracy 100.0 % (20 of 20)"))
    let predicted = try command.run("predict out/points/model.safetensors points.csv")
    #expect(predicted.output.split(separator: "\n").count == 21)
  }

  @Test func aTrainingThatDivergesLeavesNoModel() throws {
    let command = try Command()
    try command.folder.write("x,y,t\n1000,2000,5\n-3000,100,7\n", to: "far.csv")
    let result = try command.run(
      "train far.csv --preset script --task regress --epochs 500 --learning-rate 10 --quiet",
      arguments: ["--network", "1 linear"])
    #expect(result.code == 1)
    #expect(result.errorLines.count == 5 && result.errors.hasPrefix("nn: training diverged: "))
    #expect(
      command.files("out") == ["far/manifest.json", "far/postmortem.json", "far/postmortem.png"])
    // The next run in the folder knows what is of a run, and does not leave it beside its own files.
    #expect(try command.run("train far.csv --epochs 2 --every 0 --quiet").code == 0)
    #expect(!command.files("out/far").contains { $0.hasPrefix("postmortem") })
  }
}
