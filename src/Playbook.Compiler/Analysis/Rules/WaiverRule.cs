using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A waiver is of a finding about the campaign as a whole, by its code, or of a house rule, by its name, has not run out before the campaign begins, and says who and why.</summary>
internal sealed class WaiverRule : IAnalysisRule
{
    private const string Family = "PB7";
    private const int CodeLength = 6;

    private static readonly DiagnosticDescriptor Expired = new("PB3141", Severity.Warning, typeof(WaiverRule).Assembly);
    private static readonly DiagnosticDescriptor Empty = new("PB3142", Severity.Error, typeof(WaiverRule).Assembly);
    private static readonly DiagnosticDescriptor NotWaivable = new("PB3143", Severity.Error, typeof(WaiverRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Expired, Empty, NotWaivable];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var first = playbook.Root.Sound("period")?.Get<PlanPeriod>("date_range").First;
        foreach (var waiver in playbook.Root.BlocksOf("waive").Where(waiver => !waiver.Syntax.ContainsErrors))
        {
            if (!IsOfCampaign(waiver.Name) && playbook.Root.Find("rule", waiver.Name) is null) Refuse(playbook, waiver, diagnostics);
            if (waiver.Sound("until") is { } until && until.Get<LocalDate>("date") < first)
                diagnostics.Report(Expired, until.Phrase!.Span, waiver.Name, $"{until.Get<LocalDate>("date"):uuuu-MM-dd}", $"{first:uuuu-MM-dd}");
            foreach (var clause in waiver.AllSound("by").Concat(waiver.AllSound("because")).Where(clause => string.IsNullOrWhiteSpace(clause.Get<string>("text"))))
                diagnostics.Report(Empty, clause.Phrase!.Span, waiver.Name, clause.Keyword);
        }
    }

    private static void Refuse(BoundPlaybook playbook, BoundBlock waiver, DiagnosticBag diagnostics)
    {
        var span = waiver.Syntax.Head?.Span ?? waiver.HeadSpan;
        var problem = Diagnostic.Create(NotWaivable, diagnostics.Source, span, waiver.Name);
        diagnostics.Add(Spellchecker.Nearest(waiver.Name, playbook.Root.BlocksOf("rule").Select(rule => rule.Name)) is { } near ? problem.With(Fix.Respell($"did you mean `{near}`?", span, near)) : problem);
    }

    private static bool IsOfCampaign(string code) =>
        code.Length == CodeLength && code.StartsWith(Family, StringComparison.Ordinal) && code.AsSpan(Family.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
