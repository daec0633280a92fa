using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Structure;

/// <summary>What a playbook states as its purpose it does something for, and what is seldom bought it does not push week after week.</summary>
internal sealed class PurposeMeansCheck : IPlanCheck
{
    private const decimal LeastWeight = 20m;
    private const int ManyPosts = 8;

    private static readonly DiagnosticDescriptor NoMeans = new("PB7302", Severity.Info, typeof(PurposeMeansCheck).Assembly);
    private static readonly DiagnosticDescriptor PushedWeekly = new("PB7303", Severity.Warning, typeof(PurposeMeansCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NoMeans, PushedWeekly];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var plan = playbook.Plan;
        foreach (var purpose in plan.Purposes.Where(purpose => purpose.Weight.Points >= LeastWeight && !IsServed(purpose.Name, plan)))
            diagnostics.Report(NoMeans, playbook.Root.Sound("purpose")?.Phrase?.Span ?? playbook.Root.HeadSpan, purpose.Name, purpose.Weight.ToString(), MeansOf(purpose.Name));

        foreach (var offer in plan.Offers)
        {
            if (plan.Products.FirstOrDefault(one => one.Name == offer.Product) is not { Frequency: PurchaseFrequency.Low } product) continue;
            var posts = plan.Cadences.Where(cadence => cadence.Action is PlanAction.Post post && post.Offer == offer.Name).ToList();
            var days = posts.SelectMany(cadence => cadence.Trigger.Moments).Select(moment => moment.Date).Distinct().Order().ToList();
            if (days.Count < ManyPosts || Period.DaysBetween(days[0], days[^1]) > 7 * (days.Count - 1)) continue;
            diagnostics.Add(Diagnostic
                .Create(PushedWeekly, diagnostics.Source, playbook.At("cadence", posts[0].Name, "post"), product.Name, offer.Name, $"{days.Count}", days[0].ToString("uuuu-MM-dd", null), days[^1].ToString("uuuu-MM-dd", null))
                .With(new RelatedLocation(diagnostics.Source, playbook.At("product", product.Name, "frequency"), $"`{product.Name}` is declared here")));
        }
    }

    private static bool IsServed(string purpose, CampaignPlan plan) => purpose switch
    {
        "sell" => plan.Cadences.Any(CarriesOffer) || plan.Journeys.SelectMany(journey => journey.Stages).Any(stage => stage.SendOffer is not null || stage.SendMatch is not null),
        "spread" => plan.Referrals.Length + plan.Leaderboards.Length + plan.Draws.Length > 0
            || plan.Recruits.Any(recruit => recruit.Traffic == "fission" || recruit.Via.Contains("link", StringComparer.Ordinal) || recruit.Via.Contains("poster", StringComparer.Ordinal)),
        "link" => plan.Contents.Length + plan.Tasks.Length + plan.Gatherings.Length + plan.Surveys.Length + plan.Journeys.Length > 0
            || plan.Groups.Any(group => group.Staff is not null || group.Relationship == Relationship.Nurtured)
            || plan.Cadences.Any(cadence => !CarriesOffer(cadence)),
        _ => true,
    };

    private static Phrase MeansOf(string purpose) => purpose switch
    {
        "sell" => "no offer is posted or sent",
        "spread" => "there is no `referral`, no `leaderboard`, no `draw`, and no recruiting by link or poster",
        _ => "there is no content, no task, no gathering, no survey, no staff, and no message without an offer",
    };

    private static bool CarriesOffer(PlanCadence cadence) => cadence.Action is PlanAction.Post { Offer: not null } or PlanAction.Send { Offer: not null };
}
