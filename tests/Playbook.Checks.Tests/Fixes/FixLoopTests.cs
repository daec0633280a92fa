using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Checks.Fixes;
using Playbook.Diagnostics;

namespace Playbook.Checks.Tests.Fixes;

/// <summary>The loop over texts in which each `a` is a finding that its fix makes a `b`, each `x` one whose fix makes an error.</summary>
public sealed class FixLoopTests
{
    private static readonly DiagnosticDescriptor s_warning = ComplianceDiagnostics.All.First(descriptor => descriptor.Severity == Severity.Warning);
    private static readonly DiagnosticDescriptor s_error = ComplianceDiagnostics.All.First(descriptor => descriptor.Severity == Severity.Error);

    [Theory]
    [InlineData("aaca", "bbcb", 3)]
    [InlineData("ccc", "ccc", 0)]
    [InlineData("a x", "b x", 1)]
    public void Fixes_are_applied_until_nothing_changes(string before, string after, int applied)
    {
        var result = FixLoop.Run(edited => Check(edited, before), CancellationToken.None);
        Assert.Equal((after, applied), (result.Files.IsEmpty ? before : Assert.Single(result.Files).After, result.Applied));
    }

    [Fact]
    public void Fix_that_makes_an_error_is_left_out_and_the_others_are_kept()
    {
        var result = FixLoop.Run(edited => Check(edited, "x c a c x"), CancellationToken.None);
        Assert.Equal("x c b c x", Assert.Single(result.Files).After);
        Assert.DoesNotContain(result.Left, diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public void Fixes_that_undo_each_other_end_after_ten_rounds()
    {
        var rounds = 0;
        var result = FixLoop.Run(edited => Check(edited, "p", _ => rounds++), CancellationToken.None);
        Assert.Equal((11, 10), (rounds, result.Applied));
    }

    [Fact]
    public void Suggestions_are_counted_and_left()
    {
        var result = FixLoop.Run(edited => Check(edited, "a s"), CancellationToken.None);
        Assert.Equal(("b s", 1, 1), (Assert.Single(result.Files).After, result.Applied, result.Suggested));
    }

    private static ImmutableArray<Diagnostic> Check(EditedFiles edited, string before, Action<string>? seen = null)
    {
        var source = edited.Of(new SourceText("t.playbook", before));
        seen?.Invoke(source.Text);
        return [.. source.Text.Select((sign, at) => Finding(source, sign, at)).OfType<Diagnostic>()];
    }

    private static Diagnostic? Finding(SourceText source, char sign, int at) => sign switch
    {
        'a' => Warning(source, at, "b"),
        's' => Warning(source, at, "t", FixKind.Suggestion),
        'x' => Warning(source, at, "!"),
        'p' => Warning(source, at, "q"),
        'q' => Warning(source, at, "p"),
        '!' => Diagnostic.Create(s_error, source, new TextSpan(at, 1), "1", "2", "3"),
        _ => null,
    };

    private static Diagnostic Warning(SourceText source, int at, string instead, FixKind kind = FixKind.Safe) =>
        Diagnostic.Create(s_warning, source, new TextSpan(at, 1), "1", "2", "3", "4", "5", "6", "7").With(Fix.Replace("mend it", new TextSpan(at, 1), instead) with { Kind = kind });
}
