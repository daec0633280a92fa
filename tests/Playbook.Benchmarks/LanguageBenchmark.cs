using System.Diagnostics;
using System.Globalization;
using System.Text;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Trees;
using YamlDotNet.Core;

namespace Playbook.Benchmarks;

/// <summary>
/// Text to diagnostics of a playbook of ten thousand lines, whole and after an edit of one line, in CPU time of the process, beside YamlDotNet's bare events over the same playbook in
/// YAML: <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- language</c>.
/// </summary>
internal static class LanguageBenchmark
{
    private const int WarmUps = 20;
    private const int Runs = 21;

    public static int Run(TextWriter output)
    {
        var dsl = LargePlaybook.Dsl;
        var yaml = LargePlaybook.Yaml;
        output.WriteLine(Invariant($"{dsl.LineCount} lines, {Bytes(dsl) / 1000.0:0} kB as text, {Bytes(yaml) / 1000.0:0} kB as YAML; medians of {Runs} runs"));
        output.WriteLine("                          CPU ms    MB/CPU s    allocated MB");
        var events = Measure(yaml, Events);
        Show(output, "YAML: bare events", yaml, events);
        Show(output, "text: tree", dsl, Measure(dsl, source => SyntaxTree.Parse(source).Diagnostics.Length));
        Show(output, "YAML: tree", yaml, Measure(yaml, source => SyntaxTree.Parse(source).Diagnostics.Length));
        var whole = Measure(dsl, Diagnose);
        Show(output, "text: diagnostics", dsl, whole);
        Show(output, "YAML: diagnostics", yaml, Measure(yaml, Diagnose));
        Show(output, "text: formatted", dsl, Measure(dsl, source => Formatter.Format(SyntaxTree.Parse(source)).Length));
        Show(output, "YAML: formatted", yaml, Measure(yaml, source => Formatter.Format(SyntaxTree.Parse(source)).Length));
        var edits = Edits(dsl);
        var tree = SyntaxTree.Parse(dsl);
        var compilation = Compilation.Create(dsl, "benchmark");
        Diagnose(compilation);
        Show(output, "an edit: tree", dsl, Each(edits.Length, Measure(dsl, _ => edits.Sum(edit => tree.WithSource(edit).Diagnostics.Length))));
        Show(output, "an edit: diagnostics", dsl, Each(edits.Length, Measure(dsl, _ => edits.Sum(edit => Diagnose(compilation.WithSource(edit))))));
        output.WriteLine(Invariant($"text to diagnostics takes {whole.Seconds / events.Seconds:0.00} times the CPU of the bare YAML events"));
        return 0;
    }

    /// <summary>The text with one digit more, at ten places from its first lines to its last.</summary>
    private static SourceText[] Edits(SourceText source) =>
    [
        .. Enumerable.Range(0, 10)
            .Select(i => source.Text.IndexOf("min\n", source.Length / 10 * i, StringComparison.Ordinal))
            .Select(at => new SourceText(source.Path, source.Text.Insert(at, "5"))),
    ];

    private static (double Seconds, long Allocated) Each(int count, (double Seconds, long Allocated) all) => (all.Seconds / count, all.Allocated / count);

    private static int Diagnose(SourceText source) => Diagnose(Compilation.Create(source, "benchmark"));

    private static int Diagnose(Compilation compilation)
    {
        var diagnostics = compilation.Diagnostics;
        return diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error)
            ? diagnostics.Length
            : throw new InvalidOperationException(diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error).ToString());
    }

    private static int Events(SourceText source)
    {
        var parser = new Parser(new StringReader(source.Text));
        var count = 0;
        while (parser.MoveNext()) count++;
        return count;
    }

    private static (double Seconds, long Allocated) Measure(SourceText source, Func<SourceText, int> work)
    {
        for (var i = 0; i < WarmUps; i++) work(source);
        Thread.Sleep(300); // lets the compiler of hot methods finish
        for (var i = 0; i < WarmUps; i++) work(source);
        var seconds = new double[Runs];
        var allocated = 0L;
        using var process = Process.GetCurrentProcess();
        for (var i = 0; i < Runs; i++)
        {
            GC.Collect();
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            process.Refresh();
            var before = process.TotalProcessorTime;
            work(source);
            process.Refresh();
            seconds[i] = (process.TotalProcessorTime - before).TotalSeconds;
            allocated = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        }

        Array.Sort(seconds);
        return (seconds[Runs / 2], allocated);
    }

    private static void Show(TextWriter output, string what, SourceText source, (double Seconds, long Allocated) measured) =>
        output.WriteLine(Invariant($"{what,-22}{measured.Seconds * 1000,10:0.0}{Bytes(source) / measured.Seconds / 1e6,12:0.00}{measured.Allocated / 1e6,16:0.0}"));

    private static int Bytes(SourceText source) => Encoding.UTF8.GetByteCount(source.Text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
