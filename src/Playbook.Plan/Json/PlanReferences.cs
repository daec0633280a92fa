using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Plan.Json;

/// <summary>
/// What a plan file may get wrong though each value is well spelt: names that the plan does not have, and segments or metrics that
/// speak of themselves. The compiler never writes such a plan; a hand may.
/// </summary>
internal static class PlanReferences
{
    private sealed record Reference(string List, int Index, Phrase Owner, string Kind, string Name);

    public static void Check(CampaignPlan plan, JsonTree.Object json)
    {
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal)
        {
            ["product"] = [.. plan.Products.Select(p => p.Name)],
            ["segment"] = [.. plan.Segments.Select(s => s.Name)],
            ["attribute"] = [.. plan.Attributes.Select(a => a.Name)],
            ["group"] = [.. plan.Groups.Select(g => g.Name)],
            ["offer"] = [.. plan.Offers.Select(o => o.Name)],
            ["cadence"] = [.. plan.Cadences.Select(c => c.Name)],
            ["metric"] = [.. plan.Metrics.Select(m => m.Name)],
            ["goal"] = [.. plan.Goals.Select(g => g.Name)],
        };
        foreach (var reference in All(plan))
        {
            if (known[reference.Kind].Contains(reference.Name)) continue;
            throw Broken(json, reference.List, reference.Index, $"{reference.Owner} speaks of the {reference.Kind} `{reference.Name}`, which this plan does not have");
        }

        var segments = plan.Segments.ToLookup(s => s.Name, s => Of(s.Predicate).Where(r => r.Kind == "segment").Select(r => r.Name), StringComparer.Ordinal);
        var metrics = plan.Metrics.ToLookup(m => m.Name, m => Of(m.Expression).Where(r => r.Kind == "metric").Select(r => r.Name), StringComparer.Ordinal);
        if (FirstInCircle(plan.Segments.Select(s => s.Name), segments) is { } segment)
            throw Broken(json, "segments", plan.Segments.ToList().FindIndex(s => s.Name == segment), $"the segment `{segment}` speaks of itself");
        if (FirstInCircle(plan.Metrics.Select(m => m.Name), metrics) is { } metric)
            throw Broken(json, "metrics", plan.Metrics.ToList().FindIndex(m => m.Name == metric), $"the metric `{metric}` speaks of itself");
    }

    private static IEnumerable<Reference> All(CampaignPlan plan) =>
    [
        .. Of("metrics", plan.Metrics, m => $"the metric `{m.Name}`", m => Of(m.Expression)),
        .. Of("goals", plan.Goals, g => $"the goal `{g.Name}`", g => [("goal", g.Serves), .. g.Targets.SelectMany(t => Of(t.Metric))]),
        .. Of("segments", plan.Segments, s => $"the segment `{s.Name}`", s => Of(s.Predicate)),
        .. Items(plan.Recruits, plan.Offers, plan.Cadences, plan.Caps, plan.Referrals, null),
        .. plan.Scenarios.SelectMany((s, i) => Items(s.Recruits, s.Offers, s.Cadences, s.Caps, s.Referrals, s.Name)
            .Select(r => r with { List = "scenarios", Index = i })),
    ];

    private static IEnumerable<Reference> Items(
        ImmutableArray<PlanRecruit> recruits,
        ImmutableArray<PlanOffer> offers,
        ImmutableArray<PlanCadence> cadences,
        ImmutableArray<PlanCap> caps,
        ImmutableArray<PlanReferral> referrals,
        string? scenario) =>
    [
        .. Of("recruits", recruits, r => In(scenario, $"the recruit `{r.Name}`"), r => [("group", r.IntoGroup)]),
        .. Of("offers", offers, o => In(scenario, $"the offer `{o.Name}`"), o => [("product", o.Product)]),
        .. Of("cadences", cadences, c => In(scenario, $"the cadence `{c.Name}`"), c => [.. Of(c.Trigger), .. Of(c.Action)]),
        .. Of("caps", caps, c => In(scenario, $"the cap `{c.Name}`"), c => c.AppliesTo.Select(name => ("cadence", (string?)name))),
        .. Of("referrals", referrals, r => In(scenario, $"the referral `{r.Name}`"), r => [("offer", r.Reward)]),
    ];

    private static Phrase In(string? scenario, Phrase owner) => scenario is null ? owner : $"in the scenario `{scenario}` {owner}";

    private static IEnumerable<Reference> Of<T>(
        string list, ImmutableArray<T> items, Func<T, Phrase> owner, Func<T, IEnumerable<(string Kind, string? Name)>> references) =>
        items.SelectMany((item, index) => references(item)
            .Where(r => r.Name is not null)
            .Select(r => new Reference(list, index, owner(item), r.Kind, r.Name!)));

    private static IEnumerable<(string Kind, string? Name)> Of(PlanTrigger trigger) =>
        trigger is PlanTrigger.AfterLastOrder after ? [("product", after.Product)] : [];

    private static IEnumerable<(string Kind, string? Name)> Of(PlanAction action) => action switch
    {
        PlanAction.Post post => [("offer", post.Offer), ("group", post.Group)],
        PlanAction.Send send => [("offer", send.Offer), ("segment", send.Segment)],
        _ => throw new InvalidOperationException($"No such action: {action.GetType().Name}."),
    };

    private static IEnumerable<(string Kind, string? Name)> Of(MetricExpression metric) => metric switch
    {
        MetricExpression.Named named => [("metric", named.Name)],
        MetricExpression.Ratio ratio => [.. Of(ratio.Numerator), .. Of(ratio.Denominator)],
        MetricExpression.PercentOfMembers percent => [.. Of(percent.Of), .. Of(percent.Where)],
        _ => [],
    };

    private static IEnumerable<(string Kind, string? Name)> Of(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.AllOf all => all.Terms.SelectMany(Of),
        MemberPredicate.AnyOf any => any.Terms.SelectMany(Of),
        MemberPredicate.Not not => Of(not.Term),
        MemberPredicate.Comparison comparison => [("product", comparison.Quantity.Product)],
        MemberPredicate.AttributeIn attribute => [("attribute", attribute.Attribute)],
        MemberPredicate.InSegment segment => [("segment", segment.Segment)],
        _ => [],
    };

    private static string? FirstInCircle(IEnumerable<string> names, ILookup<string, IEnumerable<string?>> speaksOf) => names.FirstOrDefault(start =>
    {
        var seen = new HashSet<string?>(StringComparer.Ordinal);
        var open = new Stack<string?>(speaksOf[start].SelectMany(n => n));
        while (open.TryPop(out var name))
        {
            if (name == start) return true;
            if (!seen.Add(name)) continue;
            foreach (var next in speaksOf[name!].SelectMany(n => n)) open.Push(next);
        }

        return false;
    });

    private static JsonMismatchException Broken(JsonTree.Object json, string list, int index, Phrase message)
    {
        var items = (json.Find("plan") as JsonTree.Object)?.Find(list) as JsonTree.List;
        return new JsonMismatchException(PlanJsonDiagnostics.BrokenReference, items?.Items[index] ?? json, message);
    }
}
