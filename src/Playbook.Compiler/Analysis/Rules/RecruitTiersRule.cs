using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>The tiers of a recruit follow each other without gap or overlap, in one scope.</summary>
internal sealed class RecruitTiersRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Broken = new("PB6101", Severity.Error, typeof(RecruitTiersRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Broken];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var recruit in playbook.Root.BlocksOf("recruit"))
        {
            var tiers = recruit.BlocksOf("tier").ToList();
            if (tiers.Exists(tier => tier.Sound("joins") is null)) continue;
            var next = 1;
            string? scope = null;
            foreach (var (tier, joins) in tiers.Select(tier => (tier, tier.Sound("joins")!)).OrderBy(pair => pair.Item2.Get<CountRange>("range").First))
            {
                var range = joins.Get<CountRange>("range");
                var wrong = range.First > next ? Phrase.Of($"it starts at join {range.First}, but joins from {next} on belong to no tier")
                    : range.First < next ? Phrase.Of($"it starts at join {range.First}, but the tier before it already takes that join")
                    : scope is not null && scope != joins.Get<string>("scope") ? Phrase.Of($"it counts `{joins.Get<string>("scope")}`, the tier before it `{scope}`")
                    : null;
                if (wrong is not null)
                {
                    diagnostics.Report(Broken, joins.Phrase!.Span, tier.Name, wrong);
                    break;
                }

                scope = joins.Get<string>("scope");
                next = range.Last is { } last ? last + 1 : int.MaxValue;
            }
        }
    }
}
