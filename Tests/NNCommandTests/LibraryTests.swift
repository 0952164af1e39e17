import NN
import Runs
import TestSupport
import Testing

/// The command and the library, which must give the same.
struct LibraryTests {
  private func check<S: Scalar>(_ recipe: Recipe, as type: S.Type, _ options: [String]) throws {
    let command = try Command()
    let result = try command.run(
      "train --every 0 --quiet --out command --epochs \(recipe.epochs)", arguments: options)
    #expect(result.code == 0, "\(result.errors)")
    let folder = try RunFolder<S>(path: command.folder.file("library"))
    _ = try Run<S>(recipe).train(observers: [folder])
    for name in folder.files {
      let same =
        try bytes(of: folder.file(name)) == bytes(of: command.folder.file("command/\(name)"))
      #expect(same, "\(name) differs")
    }
  }

  @Test func withoutOptions() throws {
    try check(Recipe(epochs: 20), as: Double.self, [])
  }

  @Test func withOptions() throws {
    let recipe = Recipe(
      data: .spirals(points: 30, noise: 0.5, twist: 300), network: "8 relu, 2 linear",
      loss: "cross-entropy", optimizer: "adam", learningRate: 0.01, batchSize: .rows(7), epochs: 5,
      seed: 11, precision: .f32)
    let words = """
      --points 30 --noise 0.5 --twist 300 --loss cross-entropy --optimizer adam --seed 11 \
      --learning-rate 0.01 --batch-size 7 --precision f32 --network
      """
    let options = words.split(separator: " ").map(String.init) + ["8 relu, 2 linear"]
    try check(recipe, as: Float.self, options)
  }
}
