using Playbook.Data.Members;
using Playbook.Diagnostics;
using Playbook.Plan.Explanations;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Reporting.Audiences;

namespace Playbook.Cli.Audiences;

/// <summary>For each thing that a segment or a cadence asks for and that is not told of some members: what would tell it, and what stays unknown without it.</summary>
internal static class NotTold
{
    public static IEnumerable<Diagnostic> Of(AudienceReport report)
    {
        var unknown = report.Segments.Select(segment => (segment.Segment.Name, segment.Missing))
            .Concat(report.Slots.Select(slot => (slot.Cadence.Name, slot.Count.Fates.Aggregate(MissingFacts.None, (facts, count) => facts | count.Fate.Missing))))
            .ToList();
        var all = unknown.Aggregate(MissingFacts.None, (facts, item) => facts | item.Item2);
        var columns = Phrase.List(report.Files.Columns.Select(name => Phrase.Of($"`{name}`")));
        foreach (var (fact, lacks) in MissingText.Lacks(all))
        {
            var names = Phrase.List(unknown.Where(item => (item.Item2 & fact) != MissingFacts.None).Select(item => item.Name).Distinct(StringComparer.Ordinal).Select(name => Phrase.Of($"`{name}`")));
            foreach (var what in fact == MissingFacts.Attribute ? Attributes(report) : [lacks])
                yield return CliDiagnostics.About(report.Sources.Members, MemberDiagnostics.NotTold, names, what, columns);
        }
    }

    /// <summary>The columns of attributes that segments ask for and the file lacks.</summary>
    private static IEnumerable<Phrase> Attributes(AudienceReport report)
    {
        var asked = PredicateNeeds.Of(new MemberPredicate.AllOf([.. report.Plan.Segments.Select(segment => segment.Predicate)]), name => report.Plan.Segments.First(segment => segment.Name == name).Predicate).Attributes;
        return report.Plan.Attributes.Where(attribute => asked.Contains(attribute.Name) && !Has(report, attribute)).Select(attribute => MissingText.Column(attribute.Column ?? attribute.Name));
    }

    private static bool Has(AudienceReport report, PlanAttribute attribute) => report.Files.Columns.Contains(attribute.Column ?? attribute.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Coupons of which more would be sent than may be handed out.</summary>
    public static IEnumerable<Diagnostic> Issues(AudienceReport report)
    {
        foreach (var offer in report.Plan.Offers)
        {
            if (offer.Coupon?.Issue is not { } issue || report.Files.Issued(offer.Name) is not { } issued) continue;
            var sent = report.Slots.Where(slot => !slot.IsPost && slot.Cadence.Action is PlanAction.Send send && send.Offer == offer.Name).Sum(slot => slot.Count.Sent);
            if (sent > issue - issued && issued < issue) yield return CliDiagnostics.About(report.Sources.Members, MemberDiagnostics.IssueRunsOut, offer.Name, $"{issue - issued}", $"{sent}");
        }
    }
}
