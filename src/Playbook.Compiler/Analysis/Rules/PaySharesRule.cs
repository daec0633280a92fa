using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Commissions, settlements and take rates pay out no more of a base than there is of it.</summary>
internal sealed class PaySharesRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor TooMuch = new("PB5122", Severity.Error, typeof(PaySharesRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooMuch];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var shares = SharesOf(playbook.Root).ToList();
        foreach (var ofBase in shares.GroupBy(share => share.Base, StringComparer.Ordinal))
        {
            var offers = ofBase.SelectMany(share => share.AppliesTo).Distinct(StringComparer.Ordinal).Prepend(string.Empty);
            foreach (var paid in offers.Select(offer => ofBase.Where(share => share.AppliesTo.IsEmpty || share.AppliesTo.Contains(offer)).ToList()))
            {
                var total = paid.Sum(share => share.Points);
                if (total <= 100m) continue;
                diagnostics.Report(TooMuch, paid[^1].Clause.Syntax.Span, new Percent(total).ToString(), ofBase.Key, Phrase.List(paid.Select(share => share.Owner).Distinct(StringComparer.Ordinal).Select(owner => Phrase.Of($"`{owner}`"))));
                break;
            }
        }
    }

    private static IEnumerable<Share> SharesOf(BoundBlock root)
    {
        foreach (var block in root.BlocksOf("commission").Concat(root.BlocksOf("settlement")))
        {
            ImmutableArray<string> offers = [.. block.AllSound("applies_to").SelectMany(clause => clause.Captures.All<Symbol>("offer")).Select(offer => offer.Name)];
            var most = block.AllSound("pay").Concat(block.AllSound("tier"))
                .Where(clause => clause.Captures.TryFind<Percent>("percent", out _))
                .OrderBy(clause => clause.Get<Percent>("percent").Points)
                .LastOrDefault();
            if (most is not null) yield return Of(block.Name, most, offers);
        }

        foreach (var rate in root.AllSound("take_rate")) yield return Of(rate.Name, rate, []);
    }

    private static Share Of(string owner, BoundClause clause, ImmutableArray<string> offers) =>
        new(owner, clause, clause.Captures.TryFind<PlanPayBase>("pay_base", out var of) ? Word(of.Measure) : "face_value", clause.Get<Percent>("percent").Points, offers);

    private static string Word(PayMeasure measure) => measure switch
    {
        PayMeasure.NetSales => "net_sales",
        PayMeasure.GrossSales => "gross_sales",
        PayMeasure.GrossMargin => "gross_margin",
        _ => throw new InvalidOperationException($"No such base of pay: {measure}."),
    };

    private readonly record struct Share(string Owner, BoundClause Clause, string Base, decimal Points, ImmutableArray<string> AppliesTo);
}
