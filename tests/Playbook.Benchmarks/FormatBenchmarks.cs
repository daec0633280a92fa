using System.Text;
using BenchmarkDotNet.Attributes;
using Playbook.Diagnostics;
using Playbook.Syntax.Conversion;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Trees;

namespace Playbook.Benchmarks;

/// <summary>Formatting a text of 400 KB, reading it included, beside reading it alone: <c>fmt</c> may take twice as long.</summary>
[MemoryDiagnoser]
public class FormatBenchmarks
{
    private const int Length = 400 * 1024;

    private SourceText _source = new(string.Empty, string.Empty);

    [Params(Spelling.Dsl, Spelling.Yaml)]
    public Spelling Spelling { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Playbook.sln"))) root = root.Parent ?? throw new InvalidOperationException("No Playbook.sln above the benchmark.");
        var one = string.Join('\n', File.ReadLines(Path.Combine(root.FullName, "playbooks/bbk-store-groups/main.playbook"))) + "\n";
        var text = new StringBuilder();
        for (var i = 0; text.Length < Length; i++) text.Append(one.Replace("playbook bbk_store_groups {", $"playbook bbk_store_groups_{i} {{", StringComparison.Ordinal));
        _source = new SourceText("many.playbook", text.ToString());
        if (Spelling == Spelling.Yaml) _source = new SourceText("many.playbook.yaml", Converter.Convert(SyntaxTree.Parse(_source), Spelling.Yaml).Text);
    }

    [Benchmark(Baseline = true)]
    public SyntaxTree Parse() => SyntaxTree.Parse(_source);

    [Benchmark]
    public string Format() => Formatter.Format(SyntaxTree.Parse(_source));
}
