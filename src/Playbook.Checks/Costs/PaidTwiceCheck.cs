using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>One deed is rewarded by one referral, and one sale pays a party by one commission, unless both are meant.</summary>
internal sealed class PaidTwiceCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor DeedTwice = new("PB7214", Severity.Warning, typeof(PaidTwiceCheck).Assembly);
    private static readonly DiagnosticDescriptor SaleTwice = new("PB7215", Severity.Info, typeof(PaidTwiceCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [DeedTwice, SaleTwice];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var (first, second) in Pairs(playbook.Plan.Referrals).Where(pair => AreOneDeed(pair.First, pair.Second, playbook.Plan.Period)))
        {
            diagnostics.Add(Diagnostic
                .Create(DeedTwice, diagnostics.Source, playbook.At("referral", second.Name, "counts", "ask"), first.Name, second.Name, second.Counts?.Of ?? second.Ask)
                .With(new RelatedLocation(diagnostics.Source, playbook.At("referral", first.Name, "reward"), $"`{first.Name}` rewards it here")));
        }

        foreach (var (first, second) in Pairs(playbook.Plan.Commissions).Where(pair => AreOneSale(pair.First, pair.Second)))
        {
            diagnostics.Add(Diagnostic
                .Create(SaleTwice, diagnostics.Source, playbook.At("commission", second.Name, "pay", "tier"), first.Name, second.Name, second.To)
                .With(new RelatedLocation(diagnostics.Source, playbook.At("commission", first.Name, "pay", "tier"), $"`{first.Name}` is paid out of it")));
        }
    }

    /// <summary>Both count the same, on some day both run, and somebody may take part in both.</summary>
    private static bool AreOneDeed(PlanReferral one, PlanReferral other, PlanPeriod period) =>
        one.Reward is not null && other.Reward is not null
        && (one.Counts?.Of ?? one.Ask) == (other.Counts?.Of ?? other.Ask)
        && (one.After is null || other.After is null || one.After == other.After)
        && (one.By.IsEmpty || other.By.IsEmpty || one.By.Intersect(other.By, StringComparer.Ordinal).Any())
        && (one.Runs ?? period).First <= (other.Runs ?? period).Last && (other.Runs ?? period).First <= (one.Runs ?? period).Last;

    private static bool AreOneSale(PlanCommission one, PlanCommission other) =>
        one.To == other.To && (one.AppliesTo.IsEmpty ? other.AppliesTo.IsEmpty : one.AppliesTo.Intersect(other.AppliesTo, StringComparer.Ordinal).Any());

    private static IEnumerable<(T First, T Second)> Pairs<T>(ImmutableArray<T> all) =>
        all.SelectMany((second, at) => all.Take(at).Select(first => (first, second)));
}
