using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Costs;

/// <summary>A team, a group deal or a chain can fill: with its own stock, and with as much as the members of a group may buy.</summary>
internal sealed class MinimumOutOfReachCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor OutOfReach = new("PB7210", Severity.Warning, typeof(MinimumOutOfReachCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [OutOfReach];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.Plan.Offers)
        {
            if (Needed(offer) is not { } needed) continue;
            var clause = offer.Team is null ? "minimum" : "team";
            if (StockOf(offer) < needed) Report(playbook, offer, needed, StockOf(offer)!.Value, "its stock", clause, "stock", diagnostics);
            else if (Buyable(playbook.Plan, offer) is { } buyable && buyable < needed) Report(playbook, offer, needed, buyable, "what the members of one group may buy", clause, "limit", diagnostics);
        }
    }

    private static void Report(CheckedPlaybook playbook, PlanOffer offer, int needed, long there, Phrase what, string clause, string other, DiagnosticBag diagnostics)
    {
        var at = playbook.At("offer", offer.Name, clause);
        var finding = Diagnostic.Create(OutOfReach, diagnostics.Source, at, offer.Name, needed.ToString(CultureInfo.InvariantCulture), there.ToString(CultureInfo.InvariantCulture), what);
        var second = playbook.At("offer", offer.Name, other);
        diagnostics.Add(second == playbook.At("offer", offer.Name) ? finding : finding.With(new RelatedLocation(diagnostics.Source, second, "this keeps it below")));
    }

    private static int? Needed(PlanOffer offer) => offer.Team?.Size ?? (offer.Minimum is { Scope: StockScope.PerGroup } minimum ? minimum.Count : null);

    private static int? StockOf(PlanOffer offer) => offer.Stock is { Scope: not StockScope.PerStore } stock ? stock.Count : null;

    /// <summary>Members of a full group, each as often as the strictest limit in total lets it; a team takes each once.</summary>
    private static long? Buyable(CampaignPlan plan, PlanOffer offer)
    {
        var capacity = plan.Cadences.Select(cadence => cadence.Action).OfType<PlanAction.Post>().Where(post => post.Offer == offer.Name)
            .Select(post => plan.Groups.FirstOrDefault(group => group.Name == post.Group)?.Capacity).Max();
        var each = offer.Team is not null ? 1 : offer.Limits.Where(limit => limit.Window is null).Select(limit => (int?)limit.Count).Min();
        return (long?)capacity * each;
    }
}
