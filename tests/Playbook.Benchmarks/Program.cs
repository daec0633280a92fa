using BenchmarkDotNet.Running;
using Playbook.Benchmarks;

if (args is ["language", ..]) return LanguageBenchmark.Run(Console.Out);
if (args is ["orders", ..]) return OrderLogBenchmark.Run(Console.Out, args[1..]);
if (args is ["backtest", ..]) return BacktestBenchmark.Run(Console.Out);
if (args is ["roundtrip", .. var members]) return RoundTripBenchmark.Run(Console.Out, members.FirstOrDefault());
if (args is ["experiment", .. var rest]) return ExperimentBenchmark.Run(Console.Out, rest.FirstOrDefault());
if (args is ["check", ..]) return CheckBenchmark.Run(Console.Out);
if (args is ["rules", .. var cold]) return RulesBenchmark.Run(Console.Out, cold.FirstOrDefault());
if (args is ["proofs", ..]) return ProofBenchmark.Run(Console.Out);
if (args is ["w1", .. var workload]) return W1Benchmark.Run(Console.Out, workload);
if (args is ["scale", .. var most]) return ScaleBenchmark.Run(Console.Out, most);
if (args is ["forecast", .. var forecast]) return MeasuredForecast.Run(Console.Out, forecast);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
