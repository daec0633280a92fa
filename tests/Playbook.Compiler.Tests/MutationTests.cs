using Playbook.Diagnostics;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>Whatever becomes of a sample, the whole pipeline answers with diagnostics and never with an exception.</summary>
public class MutationTests
{
    /// <summary>Says more than the samples do, and names its one group so often that its loss is reported in many places.</summary>
    private const string CarClub = "tests/Playbook.Compiler.Tests/Samples/car_club.playbook";

    /// <summary>One mistake gives one diagnostic; a lost token may be more than one mistake, but not many.</summary>
    private const int Most = 5;

    public static TheoryData<string> Paths => [.. Samples.All.Select(sample => sample.Path)];

    [Theory]
    [InlineData(CarClub)]
    [MemberData(nameof(Paths))]
    public void Deleting_any_token_never_throws_and_says_what_is_wrong(string path)
    {
        var source = Samples.Read(path);
        foreach (var token in SyntaxTree.Parse(source).Root.DescendantTokens().Where(token => token.Span.Length > 0))
        {
            var mutant = source.Text.Remove(token.Span.Start, token.Span.Length);
            var diagnostics = Render(path, mutant);
            Assert.True(diagnostics.Count <= Most, $"{diagnostics.Count} diagnostics without `{token.Text}` at {source.PositionOf(token.Span.Start)}:\n{string.Concat(diagnostics)}");
        }
    }

    [Theory]
    [InlineData(CarClub)]
    [MemberData(nameof(Paths))]
    public void Doubling_a_token_never_throws(string path)
    {
        var source = Samples.Read(path);
        foreach (var token in SyntaxTree.Parse(source).Root.DescendantTokens().Where((token, i) => token.Span.Length > 0 && i % 3 == 0))
            Render(path, source.Text.Insert(token.Span.End, " " + token.Text));
    }

    [Theory]
    [InlineData(CarClub)]
    [MemberData(nameof(Paths))]
    public void Replacing_a_token_by_one_of_another_kind_never_throws(string path)
    {
        string[] others = ["7", "7d", "2026-02-30", "25:61", "\"x\"", "(", "]", "{", "=", "..", "not", "99999999999999999999999999", "orders(fruit)", "每群"];
        var source = Samples.Read(path);
        var tokens = SyntaxTree.Parse(source).Root.DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        for (var i = 0; i < tokens.Count; i += 3)
        {
            var span = tokens[i].Span;
            Render(path, string.Concat(source.Text.AsSpan(0, span.Start), others[i % others.Length], source.Text.AsSpan(span.End)));
        }
    }

    private static List<string> Render(string path, string text) =>
        [.. Compilation.Create(new SourceText(path, text), "test", SampleModules.Instance).Diagnostics.Select(DiagnosticText.Render)];
}
