// swift-tools-version: 6.2
// What the speed claims rest on; apart, so that the main package stays light.
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "nn", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "NN", package: "nn"), .product(name: "Datasets", package: "nn"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
