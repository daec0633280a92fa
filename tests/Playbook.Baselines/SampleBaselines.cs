using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Plan.Json;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;
using Playbook.Testing.Snapshots;

namespace Playbook.Baselines;

/// <summary>What each phase makes of each sample. A change of a phase shows here as a change of a file, to be read line by line.</summary>
public class SampleBaselines
{
    public static TheoryData<string> Paths => [.. Samples.All.Select(sample => sample.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Tokens(string path)
    {
        var tree = SyntaxTree.Parse(Samples.Read(path));
        var annotated = new AnnotatedSource(tree.Source);
        foreach (var token in tree.Root.DescendantTokens().Where(token => token.Kind != TokenKind.EndOfFile))
            annotated.Note(token.Span.Start, token.Green.Origin == TokenOrigin.Source ? $"{token.Kind}" : $"<{token.Kind}>");
        Verify(annotated.Write(oneLine: true), path);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Tree(string path)
    {
        var tree = SyntaxTree.Parse(Samples.Read(path));
        var annotated = new AnnotatedSource(tree.Source);
        foreach (var clause in tree.Root.DescendantsAndSelf().OfType<ClauseSyntax>()) annotated.Note(clause.Keyword.Span.Start, TreeShape.Of(clause));
        Verify(annotated.Write(), path);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Symbols(string path)
    {
        var compilation = Compilation.Create(Samples.Read(path), "baseline", SampleModules.Instance);
        var annotated = new AnnotatedSource(compilation.Source);
        foreach (var symbol in compilation.Playbook!.Symbols.Symbols) annotated.Note(symbol.NameSpan.Start, symbol.Key);
        Verify(annotated.Write(), path);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Diagnostics(string path)
    {
        var compilation = Compilation.Create(Samples.Read(path), "baseline", SampleModules.Instance);
        var rendered = string.Concat(compilation.Diagnostics.Select(DiagnosticText.Render));
        Verify(rendered.Length == 0 ? "no diagnostics\n" : rendered, path);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Formatted(string path) => Verify(Formatter.Format(SyntaxTree.Parse(Samples.Read(path))), path);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Plan(string path) => Verify(PlanJson.Write(Compilation.Create(Samples.Read(path), "baseline", SampleModules.Instance).Plan!), path);

    private static void Verify(string text, string path, [System.Runtime.CompilerServices.CallerMemberName] string phase = "") =>
        Snapshot.Verify(text, method: phase, arguments: path["playbooks/".Length..].Replace('/', '-'));
}
