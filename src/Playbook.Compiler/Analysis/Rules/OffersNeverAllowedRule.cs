using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Where a playbook has phases, an offer goes out only in one that allows offers: with none, no offer ever goes out.</summary>
internal sealed class OffersNeverAllowedRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Never = new("PB3106", Severity.Error, typeof(OffersNeverAllowedRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Never];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var phases = playbook.Root.BlocksOf("phase").ToList();
        if (phases.Count == 0 || phases.Exists(phase => phase.Sound("allow") is null)) return;
        Check("offers", "an offer", playbook.Root.BlocksOf("cadence").SelectMany(c => c.AllSound("post").Concat(c.AllSound("send"))).Where(c => c.Captures.TryFind<Symbol>("offer", out _)));
        Check("teaser", "a teaser", playbook.Root.BlocksOf("cadence").SelectMany(c => c.AllSound("post")).Where(c => c.Captures.TryFind<Symbol>("announced", out _)));
        Check("recruit", "the recruiting", playbook.Root.BlocksOf("recruit").SelectMany(r => r.AllSound("into")));
        Check("referral", "a referral", playbook.Root.BlocksOf("referral").SelectMany(r => r.AllSound("ask")));

        void Check(string activity, Phrase what, IEnumerable<BoundClause> needing)
        {
            if (phases.Exists(phase => phase.Sound("allow")!.Captures.All<string>("activity").Contains(activity))) return;
            if (needing.FirstOrDefault() is { } first) diagnostics.Report(Never, first.Syntax.Span, activity, what);
        }
    }
}
