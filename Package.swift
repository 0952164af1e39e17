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
    .library(name: "Report", targets: ["Report"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(
      name: "CKernels", exclude: ["GLOSSARY.md"], cSettings: [.headerSearchPath(".")]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz",
      providers: [.apt(["libharfbuzz-dev", "libfribidi-dev"])]),
    .target(name: "CPNG", linkerSettings: [.linkedLibrary("z")]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // Its source includes the headers of Debian's libfast-float-dev.
    .target(name: "CNumbers"),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "FileIO", dependencies: ["CCrypto", "CZlib"]),
    .target(name: "NN", dependencies: ["CKernels", "FileIO"]),
    .target(name: "Datasets", dependencies: ["CNumbers", "NN", "FileIO"]),
    .target(
      name: "Runs",
      dependencies: ["NN", "Datasets", "FileIO", .product(name: "Yams", package: "Yams")]),
    .target(name: "Cairo", dependencies: ["CCairo", "CHarfBuzz", "CPNG"]),
    .target(name: "Plot", dependencies: ["FileIO"]),
    .target(name: "PlotCairo", dependencies: ["Plot", "Cairo", "FileIO"]),
    .target(name: "PlotText", dependencies: ["Plot", "FileIO"]),
    .target(name: "NNPlot", dependencies: ["NN", "Plot", "FileIO"]),
    .target(name: "Report", dependencies: ["Runs", "NN", "NNPlot", "Plot", "PlotCairo", "FileIO"]),
    .executableTarget(
      name: "NNCommand",
      dependencies: [
        "NN", "NNPlot", "Datasets", "Runs", "Report", "PlotCairo", "PlotText", "FileIO",
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
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "NN", "FileIO", "TestSupport"],
      exclude: ["Cases"]),
    .testTarget(
      name: "RunsTests", dependencies: ["Runs", "NN", "Datasets", "FileIO", "TestSupport"],
      exclude: ["Metrics/Reference"]),
    .testTarget(name: "CairoTests", dependencies: ["Cairo", "TestSupport"]),
    .testTarget(name: "PlotTests", dependencies: ["Plot", "TestSupport"]),
    .testTarget(
      name: "PlotCairoTests", dependencies: ["PlotCairo", "Cairo", "FileIO", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(name: "PlotTextTests", dependencies: ["PlotText", "TestSupport"]),
    .testTarget(
      name: "NNPlotTests", dependencies: ["NNPlot", "PlotCairo", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(name: "ReportTests", dependencies: ["Report", "Plot", "NNPlot", "TestSupport"]),
    .testTarget(
      name: "NNCommandTests",
      dependencies: ["NNCommand", "NN", "Runs", "Cairo", "FileIO", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
