using BenchmarkDotNet.Attributes;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Benchmarks;

/// <summary>Text to tree and text to plan, for the store groups in both spellings: <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- --filter '*'</c> from the root.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private SourceText _source = new(string.Empty, string.Empty);

    [Params("playbooks/bbk-store-groups/main.playbook", "playbooks/bbk-store-groups/yaml/main.playbook.yaml")]
    public string Sample { get; set; } = string.Empty;

    [GlobalSetup]
    public void Read()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Playbook.sln"))) root = root.Parent ?? throw new InvalidOperationException("No Playbook.sln above the benchmark.");
        _source = new SourceText(Sample, string.Join('\n', File.ReadLines(Path.Combine(root.FullName, Sample))));
    }

    [Benchmark(Baseline = true)]
    public SyntaxTree Parse() => SyntaxTree.Parse(_source);

    [Benchmark]
    public object? Compile() => Compilation.Create(_source, "benchmark").Plan;
}
