using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A post speaks to a whole group, so its caps count per group; a send speaks to a member, so its caps count per member.</summary>
internal sealed class CapScopeRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor WrongScope = new("PB6104", Severity.Error, typeof(CapScopeRule).Assembly);
    private static readonly DiagnosticDescriptor CountsNothing = new("PB6105", Severity.Warning, typeof(CapScopeRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [WrongScope, CountsNothing];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var cap in playbook.Root.BlocksOf("cap"))
        {
            if (cap.Sound("count") is not { } count) continue;
            if (count.Get<string>("scope") is "per store" or "in total") continue;
            if (cap.Find("kind") is { } kind)
                diagnostics.Report(CadenceShapeRule.Stray, kind.Syntax.Keyword.Span, cap.Name, "kind", "`count … in total`");
            var perMember = count.Get<string>("scope") == "per member";
            var fitting = perMember ? "send" : "post";
            var named = cap.Sound("applies_to")?.Captures.All<Symbol>("cadence") ?? [];
            foreach (var symbol in named)
            {
                var action = playbook.Root.Find("cadence", symbol.Name) is { } cadence ? cadence.Find("post") ?? cadence.Find("send") : null;
                if (action is null || action.Keyword == fitting) continue;
                diagnostics.Add(Diagnostic
                    .Create(WrongScope, diagnostics.Source, count.Phrase!.Span, symbol.Name, action.Keyword, perMember ? "per member" : "per group", perMember ? "per group" : "per member")
                    .With(new RelatedLocation(diagnostics.Source, action.Syntax.Span, perMember ? "this post is seen by the whole group" : "this send reaches one member")));
            }

            if (named.IsEmpty && !cap.Has("applies_to") && playbook.Root.BlocksOf("cadence") is var cadences && cadences.Any() && !cadences.Any(cadence => cadence.Has(fitting)))
                diagnostics.Report(CountsNothing, cap.HeadSpan, cap.Name, perMember ? "per member" : "per group", fitting);
        }
    }
}
