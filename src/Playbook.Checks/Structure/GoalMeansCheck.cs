using System.Collections.Immutable;
using Playbook.Checks.Costs;
using Playbook.Diagnostics;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Checks.Structure;

/// <summary>Something in the playbook can move what a goal measures.</summary>
internal sealed class GoalMeansCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor NothingMoves = new("PB7305", Severity.Warning, typeof(GoalMeansCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NothingMoves];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var goal in playbook.Plan.Goals)
        {
            foreach (var target in goal.Targets)
            {
                if (Missing(target.Metric, playbook.Plan) is not { } missing) continue;
                var clause = playbook.Root.Find("goal", goal.Name)?.AllSound("target").FirstOrDefault(one => one.Name == target.Name);
                diagnostics.Report(NothingMoves, clause?.Phrase?.Span ?? playbook.At("goal", goal.Name), goal.Name, target.Name, missing);
            }
        }
    }

    /// <summary>What is missing so that it could move; null where it can.</summary>
    private static Phrase? Missing(MetricExpression metric, CampaignPlan plan) => metric switch
    {
        MetricExpression.Measure { Name: MetricMeasure.KFactor } when plan.Referrals.IsEmpty => "no `referral` asks members to bring anybody",
        MetricExpression.Measure { Name: MetricMeasure.RedemptionRate } when !plan.Offers.Any(offer => offer.Coupon is not null && new OfferExposure(plan, offer).IsUsed) => "no coupon is handed out",
        MetricExpression.Measure { Name: MetricMeasure.Members } when plan.Recruits.IsEmpty && plan.Referrals.IsEmpty && plan.Origins.IsEmpty && plan.Merchants.IsEmpty => "nothing brings new members",
        MetricExpression.Measure { Name: not (MetricMeasure.KFactor or MetricMeasure.RedemptionRate or MetricMeasure.Members) } when !Speaks(plan) => "nobody is told anything: there is no cadence, no content and no journey",
        MetricExpression.PercentOfMembers percent => percent.Where.AndInner(name => plan.Segments.FirstOrDefault(segment => segment.Name == name)?.Predicate).Select(term => Missing(term, plan)).FirstOrDefault(missing => missing is not null),
        MetricExpression.Ratio ratio => Missing(ratio.Numerator, plan),
        MetricExpression.Named named => plan.Metrics.FirstOrDefault(one => one.Name == named.Name) is { } meant ? Missing(meant.Expression, plan) : null,
        _ => null,
    };

    private static Phrase? Missing(MemberPredicate term, CampaignPlan plan) => term switch
    {
        MemberPredicate.Comparison { Quantity: { Measure: MemberMeasure.Redeemed, Offer: { } name } } when plan.Offers.FirstOrDefault(offer => offer.Name == name) is { } offer && !new OfferExposure(plan, offer).IsUsed => Phrase.Of($"nobody is offered `{name}`"),
        MemberPredicate.Comparison { Quantity.Measure: MemberMeasure.Invited } when plan.Referrals.IsEmpty => "no `referral` asks members to bring anybody",
        MemberPredicate.Answered answered when !plan.Journeys.SelectMany(journey => journey.Stages).Any(stage => stage.Survey == answered.Survey) => Phrase.Of($"nobody is asked `{answered.Survey}`"),
        _ => null,
    };

    private static bool Speaks(CampaignPlan plan) =>
        plan.Cadences.Length + plan.Contents.Length + plan.Journeys.Length + plan.Tasks.Length + plan.Gatherings.Length + plan.Referrals.Length > 0;
}
