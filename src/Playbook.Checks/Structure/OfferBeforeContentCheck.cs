using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Structure;

/// <summary>A group that the campaign itself fills hears something before it is sold to. Of phases that groups go through by themselves a rule of the compiler speaks.</summary>
internal sealed class OfferBeforeContentCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor OfferFirst = new("PB7301", Severity.Warning, typeof(OfferBeforeContentCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [OfferFirst];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var plan = playbook.Plan;
        if (plan.Population.MembersAtStart > 0 || plan.Recruits.IsEmpty || plan.Phases.Any(phase => phase.Gate is not null)) return;
        foreach (var group in plan.Groups.Where(group => plan.Recruits.Any(recruit => recruit.IntoGroup == group.Name) && !IsGreeted(plan, group)))
        {
            var posts = plan.Cadences.SelectMany(cadence => FirstOf(plan, cadence, group)).OrderBy(post => post.At).ToList();
            if (posts.Count == 0 || posts[0].Post.Offer is not { } offer || posts.TrueForAll(post => post.Post.Offer is null)) continue;
            diagnostics.Add(Diagnostic
                .Create(OfferFirst, diagnostics.Source, playbook.At("group", group.Name), group.Name, offer, posts[0].At.ToString("uuuu-MM-dd HH:mm", null))
                .With(new RelatedLocation(diagnostics.Source, playbook.At("cadence", posts[0].Cadence.Name, "post"), "this is the first post")));
        }
    }

    /// <summary>The first moment of a cadence at which a phase allows what it posts.</summary>
    private static IEnumerable<(PlanCadence Cadence, PlanAction.Post Post, NodaTime.LocalDateTime At)> FirstOf(CampaignPlan plan, PlanCadence cadence, PlanGroup group)
    {
        if (cadence.Action is not PlanAction.Post post || post.Group != group.Name) yield break;
        var activity = post.Offer is not null ? Activity.Offers : post.TeaserOf is not null ? Activity.Teaser : Activity.Content;
        foreach (var moment in cadence.Trigger.Moments)
        {
            if (plan.Phases.Length > 0 && !plan.Phases.Any(phase => moment.Date >= phase.First && moment.Date <= phase.Last && phase.Allow.Contains(activity))) continue;
            yield return (cadence, post, moment.LocalDateTime);
            yield break;
        }
    }

    /// <summary>Whether members write, or are spoken to one by one as they come.</summary>
    private static bool IsGreeted(CampaignPlan plan, PlanGroup group) =>
        plan.Contents.Any(content => content.Group is null || content.Group == group.Name)
        || plan.Tasks.Any(task => task.Group is null || task.Group == group.Name)
        || plan.Cadences.Any(cadence => cadence is { Action: PlanAction.Send { Offer: null }, Trigger: PlanTrigger.AfterJoin });
}
