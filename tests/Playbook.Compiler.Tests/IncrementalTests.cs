using Playbook.Diagnostics;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;
using Playbook.Testing.Randomness;

namespace Playbook.Compiler.Tests;

/// <summary>The compilation of an edited text answers as a fresh one does, and shares what the edit leaves alone.</summary>
public class IncrementalTests
{
    private const string CarClub = "tests/Playbook.Compiler.Tests/Samples/car_club.playbook";
    private const int Edits = 300;

    private static readonly string[] s_pieces =
    [
        "7", "7d", "1", " ", "\n", "\r\n", "}", "{", "(", ")", "\"", "//", "/*", "*/", ";", ",", "=", " and ", "not", "..", "\"x\"", "每群", "\0", "segment extra = everyone\n",
        "cap extra { count 2 per member per rolling 7d; on_cap skip }\n", "let many = 5\n", "offer ", "_x", "currency USD\n", "title \"再来\"\n", "stages\n", "20% of members",
    ];

    public static TheoryData<string> Paths => [CarClub, .. Samples.All.Select(sample => sample.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Any_edit_is_answered_as_by_a_fresh_compilation(string path)
    {
        var random = new Dice((ulong)path.Length);
        var original = Samples.Read(path);
        var before = Compilation.Create(original, "test", SampleModules.Instance);
        for (var i = 0; i < Edits; i++)
        {
            var source = new SourceText(path, Edit(before.Source.Text, random));
            var edited = before.WithSource(source);
            AssertSame(Compilation.Create(source, "test", SampleModules.Instance), edited);
            before = edited.HasErrors && random.Next(3) > 0 ? Compilation.Create(original, "test", SampleModules.Instance) : edited;
            if (random.Next(20) == 0) before = Compilation.Create(original, "test", SampleModules.Instance);
            _ = before.Diagnostics;
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Any_other_number_is_answered_as_by_a_fresh_compilation(string path)
    {
        var before = Compilation.Create(Samples.Read(path), "test", SampleModules.Instance);
        var places = Enumerable.Range(0, before.Source.Length).Where(at => char.IsAsciiDigit(before.Source.Text[at])).ToList();
        _ = before.Diagnostics;
        for (var i = 0; i < places.Count; i += 1 + (places.Count / 100))
        {
            var text = before.Source.Text;
            var other = (char)('0' + ((text[places[i]] - '0' + 1) % 10));
            var source = new SourceText(path, string.Concat(text.AsSpan(0, places[i]), [other], text.AsSpan(places[i] + 1)));
            var edited = before.WithSource(source);
            AssertSame(Compilation.Create(source, "test", SampleModules.Instance), edited);
            before = edited;
        }
    }

    [Fact]
    public void What_an_edit_leaves_alone_is_shared()
    {
        var before = Compilation.Create(Samples.Read(CarClub), "test", SampleModules.Instance);
        var clauses = Body(before);
        var at = before.Source.Text.IndexOf("title \"", StringComparison.Ordinal) + 7;
        _ = before.Diagnostics;
        var edited = before.WithSource(new SourceText(CarClub, before.Source.Text.Insert(at, "Our ")));
        var shared = Body(edited).Zip(clauses).Count(pair => ReferenceEquals(pair.First.Green, pair.Second.Green));
        Assert.Equal((clauses.Length, true), (Body(edited).Length, shared >= clauses.Length - 3));
        Assert.Equal(clauses[^1].Span.Start + 4, Body(edited)[^1].Span.Start);
    }

    private static System.Collections.Immutable.ImmutableArray<ClauseSyntax> Body(Compilation compilation) => compilation.Tree.Root.Clauses[0].Block!.Clauses;

    private static void AssertSame(Compilation fresh, Compilation edited)
    {
        Assert.Equal(fresh.Source.Text, edited.Tree.Root.ToFullString());
        Assert.Equal(Shape(fresh.Tree), Shape(edited.Tree));
        Assert.Equal(fresh.Diagnostics.Select(DiagnosticText.Render), edited.Diagnostics.Select(DiagnosticText.Render));
        Assert.Equal(fresh.Plan?.Hash, edited.Plan?.Hash);
        Assert.Equal(fresh.Plan?.Sources, edited.Plan?.Sources);
    }

    private static IEnumerable<(NodeKind, TextSpan)> Shape(SyntaxTree tree) => tree.Root.DescendantsAndSelf().Select(node => (node.Kind, node.FullSpan));

    private static string Edit(string text, Dice random)
    {
        var at = random.Next(text.Length + 1);
        var line = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var next = text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;
        var length = Math.Min(1 + random.Next(11), text.Length - at);
        var piece = random.Pick(s_pieces);
        return random.Next(7) switch
        {
            0 => text.Insert(at, piece),
            1 => text.Insert(line, piece),
            2 => text.Remove(at, length),
            3 => string.Concat(text.AsSpan(0, at), piece, text.AsSpan(at + length)),
            4 => line < next ? text.Remove(line, next - line) : text,
            5 => line < next ? text.Insert(next, text[line..next]) : text,
            _ => text.Insert(at, text.Substring(random.Next(text.Length - 20), 20)),
        };
    }
}
