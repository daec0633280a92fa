using BenchmarkDotNet.Running;
using Playbook.Benchmarks;

if (args is ["language", ..]) return LanguageBenchmark.Run(Console.Out);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
