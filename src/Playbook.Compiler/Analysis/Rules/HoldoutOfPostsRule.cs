using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A post reaches the whole group. Where nothing is sent to single members, a holdout of members withholds nothing.</summary>
internal sealed class HoldoutOfPostsRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor WithholdsNothing = new("PB9108", Severity.Warning, typeof(HoldoutOfPostsRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [WithholdsNothing];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var root = playbook.Root;
        if (root.Sound("holdout") is not { } holdout || holdout.Get<string>("unit") != "members") return;
        var cadences = root.BlocksOf("cadence").ToList();
        if (!cadences.Exists(cadence => cadence.Has("post")) || cadences.Exists(cadence => cadence.Has("send") || !cadence.Has("post"))) return;
        if (root.BlocksOf("journey").Any() || root.BlocksOf("referral").Any()) return;
        var unit = PhraseElement.Flatten(holdout.Phrase).First(element => element.Word == "members").Span;
        diagnostics.Add(Diagnostic
            .Create(WithholdsNothing, diagnostics.Source, holdout.Phrase!.Span)
            .With(Fix.Replace("hold out whole groups", unit, "groups")));
    }
}
