// swift-tools-version: 6.2
// What a user's package looks like: it names the library and sets no flag.
import PackageDescription

let package = Package(
  name: "XOR",
  dependencies: [.package(name: "nn", path: "../..")],
  targets: [
    .executableTarget(name: "XOR", dependencies: [.product(name: "NN", package: "nn")])
  ]
)
