import NN

/// Prints one figure for each line of arguments: `Benchmarks JOB [ARGUMENT]...`; see `Benchmarks/run`.
let arguments = Array(CommandLine.arguments.dropFirst())

func number(_ index: Int) -> Int { arguments.count > index ? Int(arguments[index]) ?? 1 : 1 }
let isSingle = arguments.contains("f32")

switch arguments.first {
case "spirals":
  let threads = number(2)
  print(
    isSingle
      ? Work.spirals(Float.self, threads: threads) : Work.spirals(Double.self, threads: threads))
case "mlp": print(Work.mlp(threads: number(1)))
case "product":
  let threads = number(2)
  print(
    isSingle
      ? Work.product(Float.self, size: 1024, threads: threads)
      : Work.product(Double.self, size: 1024, threads: threads))
case "forward": print(Work.forward())
case "gradcheck": print(Work.gradientCheck())
case "grid": print(Work.grid(batch: number(1), width: number(2), threads: number(3)))
case "read": print(try Work.read(path: arguments[1]))
default:
  print("Benchmarks spirals f32|f64 THREADS, mlp THREADS, product f32|f64 THREADS, forward,")
  print("gradcheck, grid BATCH WIDTH THREADS, or read TABLE")
}
