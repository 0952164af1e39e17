import NN
import Testing

/// What a caller must not do stops the program with a message; memory that is not the caller's is never
/// written.
struct MisuseTests {
  private func expectMessage(_ text: String, _ result: ExitTest.Result?) {
    let error = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(error.contains(text))
  }

  @Test func aMatrixKeepsItsNumberOfElements() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var matrix = Matrix<Double>(rows: 20_000, columns: 2)
      matrix.elements = [1]
      _ = Sequential<Double>.twoSpirals().forward(matrix)
    }
    expectMessage("a 20000 x 2 matrix of 1 elements", result)
  }

  @Test func aNetworkKeepsItsNumberOfParametersAndBuffers() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var network = Sequential<Double>.twoSpirals()
      network.parameters.removeLast()
    }
    expectMessage("1710 parameters", result)
    let other = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var network = Sequential<Float>(inputs: 3) { BatchNorm() }
      network.buffers = []
    }
    expectMessage("network of 6 and 7", other)
  }

  @Test func aNestedLayerGetsWhatItWasPlannedFor() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Clumsy.run(.width) }
    expectMessage("Linear 3 -> 2 within another layer was given 2 x 4 numbers as input", result)
    let columns = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Clumsy.run(.columns) }
    expectMessage("was given 2 x 3 numbers, transposed, as output; 2 x 4 are needed", columns)
    let index = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Clumsy.run(.index) }
    expectMessage("layer 1 within clumsy, which has 1", index)
    let backward = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Clumsy.run(.inputGradient) }
    expectMessage("was given 2 x 4 numbers as input; 3 x 4 are needed", backward)
  }

  @Test func viewsStayWithinTheirMatrix() async {
    let after = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Clumsy.run(.part(at: 7)) }
    expectMessage("a part of 2 x 1 at 7 of a matrix of 8 x 1", after)
    let before = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Clumsy.run(.part(at: -1)) }
    expectMessage("a part of 2 x 1 at -1", before)
    let rows = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Clumsy.run(.rows(1, 4)) }
    expectMessage("rows 1..<4 of a matrix of 3 rows", rows)
    let negative = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Clumsy.run(.rows(-1, 2)) }
    expectMessage("rows -1..<2 of a matrix of 3 rows", negative)
    await #expect(processExitsWith: .failure) { Clumsy.run(.rows(5, 3)) }
    let element = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Clumsy.run(.element) }
    expectMessage("[0, 4] in a 3 x 4 matrix", element)
    let shape = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { Clumsy.run(.shape) }
    expectMessage("a 3 x 4 matrix where 2 x 4 is needed", shape)
  }

  @Test func matricesAreIndexedWithinTheirRows() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      // Element 2 of row 0 would be element 0 of row 1.
      let matrix: Matrix<Double> = [[1, 2], [3, 4]]
      _ = matrix[0, 2]
    }
    expectMessage("[0, 2] in a 2 x 2 matrix", result)
    let rows = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Matrix<Double>(rows: 2, columns: 2).rows(1..<3) }
    expectMessage("rows 1..<3 of a matrix of 2 rows", rows)
  }

  @Test func aTrainerTakesWhatFits() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let trainer = Trainer(
        Sequential<Double>.twoSpirals(), loss: MeanSquaredError(),
        optimizer: SGD(learningRate: 1))
      trainer.trainOneStep(
        inputs: Matrix(rows: 9, columns: 3), targets: Matrix(rows: 9, columns: 1))
    }
    expectMessage("inputs 9 x 3 and targets 9 x 1 for a network from 2 to 1 features", result)
    let rows = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let trainer = Trainer(
        Sequential<Double>.twoSpirals(), loss: MeanSquaredError(),
        optimizer: SGD(learningRate: 1))
      trainer.trainOneStep(
        inputs: Matrix(rows: 9, columns: 2), targets: Matrix(rows: 9, columns: 1),
        rows: [0, 9])
    }
    expectMessage("outside of the table's 9 rows", rows)
  }

  @Test func productsNameTheShapesThatDoNotFit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var product = Matrix<Double>(rows: 2, columns: 3)
      product.assignProduct(Matrix(rows: 2, columns: 4), Matrix(rows: 5, columns: 3))
    }
    expectMessage("product of a 2 x 4 and a 5 x 3 matrix does not fit a 2 x 3 matrix", result)
  }

  @Test func codeIsRefusedWhatWordsAreRefused() async {
    let sine = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Sine(frequency: -1) }
    expectMessage("-1 for frequency of sine: give a number above 0", sine)
    await #expect(processExitsWith: .failure) { _ = Orthogonal(gain: 0) }
    await #expect(processExitsWith: .failure) { _ = LeakyReLU(negativeSlope: .nan) }
    await #expect(processExitsWith: .failure) { _ = ELU(alpha: .infinity) }
    await #expect(processExitsWith: .failure) { _ = BatchNorm(momentum: 2) }
    await #expect(processExitsWith: .failure) { _ = SoftmaxCrossEntropy(labelSmoothing: 2) }
  }
}
