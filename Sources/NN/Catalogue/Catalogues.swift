/// Everything that has a name in words: a catalogue for each kind.
public enum Catalogues {
  /// Activations, which follow a width: `64 relu`.
  public static let activations = Catalogue<any Activation>(
    "activations", of: "activation",
    [
      Tanh.entry,
      Sigmoid.entry,
      ReLU.entry,
      LeakyReLU.entry,
      ELU.entry,
      SELU.entry,
      GELU.entry,
      GELUTanh.entry,
      SiLU.entry,
      Softplus.entry,
      Softsign.entry,
      Sine.entry,
      Mish.entry,
      Identity.entry,
    ])

  /// Layers as wide as their input: `dropout 0.2`.
  public static let layers = Catalogue<any Layer>(
    "layers", of: "layer",
    [
      Dropout.entry,
      BatchNorm.entry,
      LayerNorm.entry,
    ])

  /// Layers made of those in parentheses: `residual(32 tanh, 64 linear)`.
  public static let groups = Catalogue<LayerGroup>(
    "groups", of: "group of layers",
    [
      Residual.entry,
      Nested.entry,
    ])

  /// Losses: `huber delta=2`.
  public static let losses = Catalogue<any Loss>(
    "losses", of: "loss",
    [
      MeanSquaredError.entry,
      MeanAbsoluteError.entry,
      Huber.entry,
      BinaryCrossEntropy.entry,
      SoftmaxCrossEntropy.entry,
    ])

  /// Optimizers: `sgd momentum=0.9 nesterov`.
  public static let optimizers = Catalogue<any Optimizer>(
    "optimizers", of: "optimizer",
    [
      SGD.entry,
      RMSProp.entry,
      Adagrad.entry,
      Adam.entry,
      AdamW.entry,
      RProp.entry,
      LBFGS.entry,
    ])

  /// Schedules of the learning rate: `cosine warmup=100`.
  public static let schedules = Catalogue<any Schedule>(
    "schedules", of: "schedule",
    [
      Constant.entry,
      StepDecay.entry,
      ExponentialDecay.entry,
      CosineAnnealing.entry,
      OneCycle.entry,
      Plateau.entry,
    ])

  /// Initializers of the weights: `orthogonal gain=2`.
  public static let initializers = Catalogue<any Initializer>(
    "initializers", of: "initializer",
    [
      GlorotNormal.entry,
      GlorotUniform.entry,
      HeNormal.entry,
      HeUniform.entry,
      LeCunNormal.entry,
      LeCunUniform.entry,
      Orthogonal.entry,
      PyTorchDefault.entry,
    ])
}
