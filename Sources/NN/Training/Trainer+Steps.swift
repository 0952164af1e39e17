import CKernels
import FileIO

/// What a step does with a batch: gradients by shards, their sum, clipping, penalties and the update.
extension Trainer {
  /// Does one step; returns the cost before it and the weight of the batch.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func takeStep(_ batch: Batch<S>) -> (cost: Double, weight: Double) {
    let work = work(batch)
    let rate = learningRate
    step += 1
    memory.steps += 1
    if addsInPlace, work.plan.isOneBlock, !measuresStep {
      smallShard.addGradient(
        batch, work, samples: 0..<work.plan.samples, times: -rate, to: parameters.column)
      return (smallShard.cost, work.batchWeight)
    }
    let cost = findGradients(batch, work)
    if rule.evaluatesCost {
      search(batch, work, rate: rate, cost: cost)
    } else {
      update(work.plan, rate: rate)
    }
    if measuresStep { lastStep = StepFacts(learningRate: rate, gradientNorm: gradientNorm) }
    return (cost, work.batchWeight)
  }

  /// What the shards work on in a step with this batch. Makes the shards that are still missing.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func work(_ batch: Batch<S>) -> ShardWork {
    let (inputs, targets) = (batch.inputs, batch.targets)
    require(
      inputs.columns == architecture.inputWidth && targets.columns == architecture.outputWidth
        && inputs.rows == targets.rows && batch.samples > 0,
      """
      inputs \(inputs.rows) x \(inputs.columns) and targets \(targets.rows) x \(targets.columns) \
      for a network from \(architecture.inputWidth) to \(architecture.outputWidth) features
      """)
    let plan = BatchPlan(
      samples: batch.samples, parameters: parameters.count, keepsWhole: keepsWhole)
    if keepsWhole, plan.samples > firstShard.capacity {
      wholeShard = Shard(
        architecture, loss, parameters: parameters, buffers: buffers, capacity: plan.samples)
    }
    // A small batch does not touch the array of other shards, which would cost time.
    if plan.shards > 1 {
      while otherShards.count < plan.shards - 1 {
        otherShards.append(Shard(architecture, loss, parameters: parameters, buffers: buffers))
      }
    }
    var work = ShardWork(
      plan: plan, batchWeight: Double(plan.samples),
      key: architecture.chain.allowsUpdatesInPlace
        ? .unused : RandomKey(seed: seed, step: step + 1),
      team: plan.sharesLayers ? Unmanaged.passUnretained(team) : nil)
    if batch.weights != nil || weighsTargets {
      work.batchWeight = firstShard.weight(batch, plan, samples: 0..<plan.samples)
    }
    return work
  }

  /// The shard for the first part of a batch.
  private var firstShard: Shard<S> { wholeShard ?? smallShard }

  private func shard(_ index: Int) -> Shard<S> {
    index == 0 ? firstShard : otherShards[index - 1]
  }

  /// Returns the batch's cost, and leaves its gradient in the shards: it is the sum of theirs.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func findGradients(_ batch: Batch<S>, _ work: ShardWork) -> Double {
    let plan = work.plan
    team.run(plan.shards) { shard($0).findGradient(batch, work, samples: plan.shard($0)) }
    // `reduce` would allocate memory for each shard where it is not specialised.
    var cost = 0.0
    for index in 0..<plan.shards { cost += shard(index).cost }
    return cost
  }

  /// Lets the optimizer move the parameters, given the gradient in the shards.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private func update(_ plan: BatchPlan, rate: Double) {
    if addsInPlace {
      // What the optimizer would do, without the way to it.
      inParts { range in
        let gradient = summedGradient(range, plan)
        S.loops.pointee.add_scaled(
          range.count, -rate, gradient.base, parameters.base + range.lowerBound)
      }
      // The sum stays in the first shard.
      if measuresStep { gradientNorm = Self.length(of: firstShard.gradient.column) }
      return
    }
    let isWhole = measuresStep || !clipping.isEmpty
    if isWhole {
      inParts { _ = summedGradient($0, plan) }
      if measuresStep { gradientNorm = Self.length(of: firstShard.gradient.column) }
      for limit in clipping { limit.apply(to: firstShard.gradient.column) }
    }
    inParts { range in
      let gradient = isWhole ? part(firstShard, range) : summedGradient(range, plan)
      addPenalty(range, to: gradient)
      rule.update(
        Update(
          parameters: parameters.column.part(at: range.lowerBound, rows: range.count),
          gradient: gradient, state: memory.part(range), rate: rate, step: memory.steps))
    }
  }

  /// Lets an optimizer that evaluates the cost do its step. The shards hold the gradient at its
  /// start.
  private func search(_ batch: Batch<S>, _ work: ShardWork, rate: Double, cost: Double) {
    func finish(_ cost: Double) -> Double {
      inParts { range in
        addPenalty(range, to: summedGradient(range, work.plan))
      }
      return cost + penalized.reduce(0) { $0 + penalty.cost(of: part(parameters, $1).view) }
    }
    var known: Double? = finish(cost)
    if measuresStep { gradientNorm = Self.length(of: firstShard.gradient.column) }
    // Read here, because nothing else may access `memory` during `withCounters`.
    let (state, step) = (memory.part(0..<parameters.count), memory.steps)
    memory.withCounters { counters in
      rule.update(
        Update(
          parameters: parameters.column, gradient: firstShard.gradient.column, state: state,
          rate: rate, step: step, counters: counters
        ) {
          // The first evaluation is at the start of the step, where the cost is known.
          if let cost = known {
            known = nil
            return cost
          }
          return finish(self.findGradients(batch, work))
        })
    }
  }

  private static func length(of gradient: MutableMatrixView<S>) -> Double {
    gradient.view.dot(gradient.view).squareRoot()
  }

  /// Calls `body` with each part of the parameters, on any thread. That is right because optimizers
  /// treat each parameter by itself.
  @inline(__always)
  private func inParts(_ body: (Range<Int>) -> Void) {
    let count = parameters.count
    team.run((count + Self.partParameters - 1) / Self.partParameters) { part in
      let first = part * Self.partParameters
      body(first..<min(first + Self.partParameters, count))
    }
  }

  /// Adds the gradient of the penalty for the parameters in `range`.
  private func addPenalty(_ range: Range<Int>, to gradient: MutableMatrixView<S>) {
    for tensor in penalized {
      let both = tensor.clamped(to: range)
      if both.isEmpty { continue }
      penalty.addGradient(
        of: part(parameters, both).view,
        to: gradient.part(at: both.lowerBound - range.lowerBound, rows: both.count))
    }
  }

  /// Adds up a part of the batch's gradient in the first shard and returns it. To be called once
  /// for each part after `findGradients`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func summedGradient(_ range: Range<Int>, _ plan: BatchPlan) -> MutableMatrixView<S> {
    let sum = part(firstShard, range)
    for index in 1..<plan.shards { sum.add(times: part(shard(index), range).view) }
    return sum
  }

  @inline(__always)
  private func part(_ shard: Shard<S>, _ range: Range<Int>) -> MutableMatrixView<S> {
    part(shard.gradient, range)
  }

  @inline(__always)
  private func part(_ buffer: AlignedBuffer<S>, _ range: Range<Int>) -> MutableMatrixView<S> {
    buffer.column.part(at: range.lowerBound, rows: range.count)
  }
}
