// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "nn",
  products: [
    .executable(name: "nn", targets: ["NNCommand"]),
    .library(name: "NN", targets: ["NN"]),
    .library(name: "Datasets", targets: ["Datasets"]),
    .library(name: "Runs", targets: ["Runs"]),
    .library(name: "Plot", targets: ["Plot"]),
    .library(name: "PlotCairo", targets: ["PlotCairo"]),
    .library(name: "PlotText", targets: ["PlotText"]),
    .library(name: "NNPlot", targets: ["NNPlot"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(
      name: "CKernels", exclude: ["GLOSSARY.md"], cSettings: [.headerSearchPath(".")]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
    .target(name: "CPNG", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "FileIO"),
    .target(name: "NN", dependencies: ["CKernels", "FileIO"]),
    .target(name: "Datasets", dependencies: ["NN", "FileIO"]),
    .target(name: "Runs", dependencies: ["NN", "Datasets", "FileIO"]),
    .target(name: "Cairo", dependencies: ["CCairo", "CPNG"]),
    .target(name: "Plot", dependencies: ["FileIO"]),
    .target(name: "PlotCairo", dependencies: ["Plot", "Cairo", "FileIO"]),
    .target(name: "PlotText", dependencies: ["Plot", "FileIO"]),
    .target(name: "NNPlot", dependencies: ["NN", "Plot", "FileIO"]),
    .executableTarget(
      name: "NNCommand",
      dependencies: [
        "NN", "NNPlot", "Datasets", "Runs", "PlotCairo", "PlotText", "FileIO",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "TestSupport", dependencies: ["FileIO", "Plot", "PlotCairo"],
      path: "Tests/TestSupport"),
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    .testTarget(name: "CKernelsTests", dependencies: ["CKernels", "TestSupport"]),
    .testTarget(name: "FileIOTests", dependencies: ["FileIO", "TestSupport"]),
    .testTarget(
      name: "NNTests", dependencies: ["NN", "FileIO", "TestSupport", "AllocationCounter"],
      exclude: ["Reference"]),
    .testTarget(name: "DatasetsTests", dependencies: ["Datasets", "TestSupport"]),
    .testTarget(
      name: "RunsTests", dependencies: ["Runs", "NN", "Datasets", "FileIO", "TestSupport"]),
    .testTarget(name: "CairoTests", dependencies: ["Cairo", "TestSupport"]),
    .testTarget(name: "PlotTests", dependencies: ["Plot", "TestSupport"]),
    .testTarget(
      name: "PlotCairoTests", dependencies: ["PlotCairo", "Cairo", "FileIO", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(name: "PlotTextTests", dependencies: ["PlotText", "TestSupport"]),
    .testTarget(
      name: "NNPlotTests", dependencies: ["NNPlot", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "NNCommandTests", dependencies: ["NNCommand", "NN", "Runs", "Cairo", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
