using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Checks.Costs;

/// <summary>A stock can be sold out, and a purchase limit can be reached: what another clause keeps from ever applying only looks like a limit.</summary>
internal sealed class StockAndLimitsCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor NeverSoldOut = new("PB7208", Severity.Info, typeof(StockAndLimitsCheck).Assembly);
    private static readonly DiagnosticDescriptor NeverReached = new("PB7209", Severity.Warning, typeof(StockAndLimitsCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NeverSoldOut, NeverReached];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var offer in playbook.Plan.Offers)
        {
            ReportStock(playbook, offer, diagnostics);
            for (var index = 0; index < offer.Limits.Length; index++)
            {
                var limit = offer.Limits[index];
                var stricter = offer.Limits.Where((other, at) => at != index && Keeps(other, limit) && !(Keeps(limit, other) && at > index)).ToList();
                if (stricter.Count > 0) ReportLimit(playbook, offer, index, offer.Limits.IndexOf(stricter[0]), diagnostics);
            }
        }
    }

    private static void ReportStock(CheckedPlaybook playbook, PlanOffer offer, DiagnosticBag diagnostics)
    {
        if (offer.Stock is not { } stock || Buyers(playbook.Plan, offer, stock) is not { } buyers) return;
        var limit = offer.Limits
            .Where(one => one.Window is null || Lasts(stock.Refill, one.Window.Value))
            .Select(one => (int?)one.Count).Min();
        if (limit is not { } each || (long)buyers * each >= stock.Count) return;
        diagnostics.Report(
            NeverSoldOut,
            playbook.At("offer", offer.Name, "stock"),
            offer.Name,
            stock.Count.ToString(CultureInfo.InvariantCulture),
            buyers.ToString(CultureInfo.InvariantCulture),
            each.ToString(CultureInfo.InvariantCulture),
            (buyers * (long)each).ToString(CultureInfo.InvariantCulture));
    }

    private static void ReportLimit(CheckedPlaybook playbook, PlanOffer offer, int loose, int strict, DiagnosticBag diagnostics)
    {
        var clauses = playbook.Root.Find("offer", offer.Name)?.AllSound("limit").ToList();
        if (clauses is null || clauses.Count <= Math.Max(loose, strict) || clauses[loose].Phrase is not { } never || clauses[strict].Phrase is not { } first) return;
        diagnostics.Add(Diagnostic
            .Create(NeverReached, diagnostics.Source, never.Span, diagnostics.Source.ToString(never.Span), diagnostics.Source.ToString(first.Span))
            .With(new RelatedLocation(diagnostics.Source, first.Span, "this limit is reached first"))
            .WithAny(CheckFix.Remove(clauses[loose], diagnostics.Source)));
    }

    /// <summary>Those who may buy from one stock; of a stock of each store it is not known who comes to which.</summary>
    private static int? Buyers(CampaignPlan plan, PlanOffer offer, PlanStock stock) => stock.Scope switch
    {
        StockScope.InTotal => Crowd.Members(plan),
        StockScope.PerGroup => plan.Cadences.Select(cadence => cadence.Action).OfType<PlanAction.Post>().Where(post => post.Offer == offer.Name)
            .Select(post => plan.Groups.FirstOrDefault(group => group.Name == post.Group)?.Capacity).Max(),
        _ => null,
    };

    /// <summary>Whether a limit's window holds the whole time between two fillings of the stock.</summary>
    private static bool Lasts(StockRefill refill, Window window) => refill != StockRefill.Never
        && (window.Unit >= WindowUnit.Week || (window.Unit == WindowUnit.Day && (refill == StockRefill.PerSlot || window.Kind == WindowKind.Calendar)));

    /// <summary>Whether a member who keeps one limit cannot reach beyond the other.</summary>
    private static bool Keeps(PlanPurchaseLimit strict, PlanPurchaseLimit loose) => (strict.Window, loose.Window) switch
    {
        (null, _) => strict.Count <= loose.Count,
        ({ } one, { } other) when one == other => strict.Count <= loose.Count,
        ({ Kind: WindowKind.Calendar, Length: 1, Unit: WindowUnit.Day }, { Kind: WindowKind.Calendar, Length: 1, Unit: WindowUnit.Week }) => strict.Count * 7 <= loose.Count,
        ({ Kind: WindowKind.Calendar, Length: 1, Unit: WindowUnit.Day }, { Kind: WindowKind.Calendar, Length: 1, Unit: WindowUnit.Month }) => strict.Count * 31 <= loose.Count,
        _ => false,
    };
}
