using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Scenarios;

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
        var known = Known(plan);
        if (plan.ChannelRunBy is { } keeper && !known["party"].Contains(keeper))
            throw new JsonMismatchException(PlanJsonDiagnostics.BrokenReference, json, $"the channel speaks of the party `{keeper}`, which this plan does not have");
        foreach (var reference in All(plan))
        {
            if (known[reference.Kind].Contains(reference.Name)) continue;
            throw Broken(json, reference.List, reference.Index, $"{reference.Owner} speaks of the {reference.Kind} `{reference.Name}`, which this plan does not have");
        }

        CovarianceCheck.Check(plan, json);
        foreach (var (index, scenario) in plan.Scenarios.Index().Where(pair => !pair.Item.Without.IsEmpty)) CheckOmissions(plan, scenario, index, json);

        var segments = plan.Segments.ToLookup(s => s.Name, s => PredicateMentions.Of(s.Predicate).Where(r => r.Kind == "segment").Select(r => r.Name), StringComparer.Ordinal);
        var metrics = plan.Metrics.ToLookup(m => m.Name, m => PredicateMentions.Of(m.Expression).Where(r => r.Kind == "metric").Select(r => r.Name), StringComparer.Ordinal);
        if (FirstInCircle(plan.Segments.Select(s => s.Name), segments) is { } segment)
            throw Broken(json, "segments", plan.Segments.ToList().FindIndex(s => s.Name == segment), $"the segment `{segment}` speaks of itself");
        if (FirstInCircle(plan.Metrics.Select(m => m.Name), metrics) is { } metric)
            throw Broken(json, "metrics", plan.Metrics.ToList().FindIndex(m => m.Name == metric), $"the metric `{metric}` speaks of itself");
    }

    public static IEnumerable<(string List, int Index)> ListsThatMention(CampaignPlan plan, string kind, string name) =>
        All(plan).Where(reference => reference.Kind == kind && reference.Name == name).Select(reference => (reference.List, reference.Index));

    private static void CheckOmissions(CampaignPlan plan, PlanScenario scenario, int index, JsonTree.Object json)
    {
        foreach (var omission in scenario.Without.Where(omission => !PlanOmissions.Has(plan, omission)))
            throw Broken(json, "scenarios", index, $"the scenario `{scenario.Name}` is without `{omission.Name ?? omission.Kind.ToString()}`, which this plan does not have");
        var variant = PlanVariant.Apply(plan, scenario);
        var known = Known(variant);
        if (All(variant).FirstOrDefault(reference => !known[reference.Kind].Contains(reference.Name)) is { } broken)
            throw Broken(json, "scenarios", index, $"{In(scenario.Name, broken.Owner)} speaks of the {broken.Kind} `{broken.Name}`, which the scenario is without");
    }

    private static Dictionary<string, HashSet<string>> Known(CampaignPlan plan) => new(StringComparer.Ordinal)
    {
        ["product"] = [.. plan.Products.Select(p => p.Name)],
        ["segment"] = [.. plan.Segments.Select(s => s.Name)],
        ["attribute"] = [.. plan.Attributes.Select(a => a.Name)],
        ["group"] = [.. plan.Groups.Select(g => g.Name)],
        ["offer"] = [.. plan.Offers.Select(o => o.Name)],
        ["cadence"] = [.. plan.Cadences.Select(c => c.Name)],
        ["metric"] = [.. plan.Metrics.Select(m => m.Name)],
        ["party"] = [.. plan.Parties.Select(p => p.Name)],
        ["points programme"] = [.. plan.PointsProgrammes.Select(p => p.Name)],
        ["goal"] = [.. plan.Goals.Select(g => g.Name)],
        ["entry"] = [.. plan.Entries.Select(e => e.Name)],
        ["claim"] = [.. plan.Claims.Select(c => c.Name)],
        ["leaderboard"] = [.. plan.Leaderboards.Select(l => l.Name)],
        ["merchants"] = [.. plan.Merchants.Select(m => m.Name)],
        ["referral or task"] = [.. plan.Referrals.Select(r => r.Name), .. plan.Tasks.Select(t => t.Name)],
        ["phase"] = [.. plan.Phases.Select(p => p.Name)],
        ["survey"] = [.. plan.Surveys.Select(s => s.Name)],
        ["journey"] = [.. plan.Journeys.Select(j => j.Name)],
        ["match"] = [.. plan.Matches.Select(m => m.Name)],
        ["event"] = [.. plan.Events.Select(e => e.Name)],
    };

    private static IEnumerable<Reference> All(CampaignPlan plan) =>
    [
        .. Of("metrics", plan.Metrics, m => $"the metric `{m.Name}`", m => PredicateMentions.Of(m.Expression)),
        .. Of("goals", plan.Goals, g => $"the goal `{g.Name}`", g => [("goal", g.Serves), .. g.Targets.SelectMany(t => PredicateMentions.Of(t.Metric))]),
        .. Of("segments", plan.Segments, s => $"the segment `{s.Name}`", s => PredicateMentions.Of(s.Predicate)),
        .. Of("phases", plan.Phases, p => $"the phase `{p.Name}`", p => [("phase", p.Gate?.After), ("phase", p.Gate?.Next)]),
        .. Of("matches", plan.Matches, m => $"the match `{m.Name}`", m => [("survey", m.By), ("offer", m.Otherwise), .. m.Remedies.Select(r => ("offer", r.Offer))]),
        .. Of("journeys", plan.Journeys, j => $"the journey `{j.Name}`", j => j.Stages.SelectMany(Of)),
        .. Of("forbids", plan.Forbids, f => $"the prohibition `{f.Name}`", f => PredicateMentions.Of(f.Before)),
        .. Of("migrations", plan.Migrations, m => $"the migration `{m.Name}`", m => [("journey", m.Name)]),
        .. Items(plan.Recruits, plan.Offers, plan.Cadences, plan.Caps, plan.Referrals, null),
        .. Community(CommunityReferences.Of(plan), null),
        .. plan.Scenarios.SelectMany((s, i) => Community(CommunityReferences.Of(s), s.Name).Select(r => r with { List = "scenarios", Index = i })),
        .. Paid(plan.Commissions, plan.Fulfilments, plan.Aftersales, plan.Settlements, null),
        .. plan.Scenarios.SelectMany((s, i) => Items(s.Recruits, s.Offers, s.Cadences, s.Caps, s.Referrals, s.Name)
            .Concat(Paid(s.Commissions, s.Fulfilments, s.Aftersales, s.Settlements, s.Name))
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
        .. Of("offers", offers, o => In(scenario, $"the offer `{o.Name}`"), CommerceReferences.Of),
        .. Of("cadences", cadences, c => In(scenario, $"the cadence `{c.Name}`"), c => [.. Of(c.Trigger), .. Of(c.Action)]),
        .. Of("caps", caps, c => In(scenario, $"the cap `{c.Name}`"), c => c.AppliesTo.Select(name => ("cadence", (string?)name))),
        .. Of("referrals", referrals, r => In(scenario, $"the referral `{r.Name}`"), r => [("offer", r.Reward), ("segment", r.Among), .. CommunityReferences.Of(r.After)]),
    ];

    private static IEnumerable<Reference> Community(IEnumerable<CommunityReferences.Mention> mentions, string? scenario) =>
        mentions.Where(m => m.Name is not null).Select(m => new Reference(m.List, m.Index, In(scenario, m.Owner), m.Kind, m.Name!));

    private static IEnumerable<Reference> Paid(
        ImmutableArray<PlanCommission> commissions,
        ImmutableArray<PlanFulfilment> fulfilments,
        ImmutableArray<PlanAftersale> aftersales,
        ImmutableArray<PlanSettlement> settlements,
        string? scenario) =>
    [
        .. Of("commissions", commissions, c => In(scenario, $"the commission `{c.Name}`"), CommerceReferences.Of),
        .. Of("fulfilments", fulfilments, f => In(scenario, $"the fulfilment `{f.Name}`"), f => CommerceReferences.Products(f.Products)),
        .. Of("aftersales", aftersales, a => In(scenario, $"the aftersale `{a.Name}`"), a => CommerceReferences.Products(a.Products)),
        .. Of("settlements", settlements, s => In(scenario, $"the settlement `{s.Name}`"), CommerceReferences.Of),
    ];

    private static Phrase In(string? scenario, Phrase owner) => scenario is null ? owner : $"in the scenario `{scenario}` {owner}";

    private static IEnumerable<Reference> Of<T>(
        string list, ImmutableArray<T> items, Func<T, Phrase> owner, Func<T, IEnumerable<(string Kind, string? Name)>> references) =>
        items.SelectMany((item, index) => references(item)
            .Where(r => r.Name is not null)
            .Select(r => new Reference(list, index, owner(item), r.Kind, r.Name!)));

    private static IEnumerable<(string Kind, string? Name)> Of(PlanStage stage) =>
    [
        ("survey", stage.Survey), ("match", stage.SendMatch), ("offer", stage.SendOffer), .. stage.Enter is { } enter ? PredicateMentions.Of(enter) : [],
    ];

    private static IEnumerable<(string Kind, string? Name)> Of(PlanTrigger trigger) => trigger switch
    {
        PlanTrigger.AfterLastOrder after => [("product", after.Product)],
        PlanTrigger.Replenishment cycle => [("product", cycle.Product)],
        PlanTrigger.BeforeExpiry expiry => [("offer", expiry.Offer)],
        PlanTrigger.OnEvent on => [("event", on.Event)],
        _ => [],
    };

    private static IEnumerable<(string Kind, string? Name)> Of(PlanAction action) => action switch
    {
        PlanAction.Post post => [("offer", post.Offer), ("offer", post.TeaserOf), ("group", post.Group)],
        PlanAction.Send send => [("offer", send.Offer), ("segment", send.Segment)],
        _ => throw new InvalidOperationException($"No such action: {action.GetType().Name}."),
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
