using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A group gets at most so many posts a day; a plan with more is a slip, and the simulator does not follow it.</summary>
internal sealed class PostsPerDayRule : IAnalysisRule
{
    private const int Most = 32;

    private static readonly DiagnosticDescriptor TooMany = new("PB3107", Severity.Error, typeof(PostsPerDayRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooMany];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var posts = playbook.Root.BlocksOf("cadence").Where(cadence => cadence.Sound("every") is not null && cadence.Sound("post") is not null);
        foreach (var group in posts.GroupBy(cadence => cadence.Sound("post")!.Get<Symbol>("group").Name, StringComparer.Ordinal))
        {
            var worst = Enum.GetValues<IsoDayOfWeek>().Skip(1).Max(day => group.Sum(cadence => TimesOn(cadence, day)));
            var most = group.MaxBy(cadence => cadence.Sound("every")!.Captures.All<LocalTime>("time").Length)!;
            if (worst > Most) diagnostics.Report(TooMany, most.Sound("every")!.Syntax.Head!.Span, group.Key, $"{worst}", $"{Most}");
        }
    }

    private static int TimesOn(BoundBlock cadence, IsoDayOfWeek day)
    {
        var every = cadence.Sound("every")!.Captures;
        var days = every.All<IsoDayOfWeek>("weekday");
        return days.IsEmpty || days.Contains(day) ? every.All<LocalTime>("time").Distinct().Count() : 0;
    }
}
