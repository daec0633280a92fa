using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Where more than one level of invitation is paid, something stops the chain: a limit per member or a budget.</summary>
internal sealed class ReferralDepthRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Endless = new("PB6116", Severity.Error, typeof(ReferralDepthRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Endless];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var referral in playbook.Root.BlocksOf("referral"))
        {
            if (referral.Sound("depth") is not { } depth || depth.Get<int>("count") < 2 || referral.Has("limit") || referral.Has("budget")) continue;
            if (referral.Sound("reward")?.Captures.TryFind<Symbol>("offer", out _) != true) continue;
            var problem = Diagnostic.Create(Endless, diagnostics.Source, depth.Phrase!.Span, referral.Name, $"{depth.Get<int>("count")}");
            var fix = ClauseInsertion.Into(playbook.Modules, referral.Syntax, "limit 10 rewards per member per calendar month");
            diagnostics.Add(fix is null ? problem : problem.With(fix));
        }
    }
}
