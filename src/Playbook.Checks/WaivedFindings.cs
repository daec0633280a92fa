using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Checks.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks;

/// <summary>
/// Findings that somebody answers for: <c>waive PB7516 { by …; because …; until … }</c>, or the name of a house rule, makes notes of them and takes their fixes, as long as it lasts
/// to the campaign's last day. One that ends before says so and changes nothing.
/// </summary>
internal static class WaivedFindings
{
    public static ImmutableArray<Diagnostic> Apply(CheckedPlaybook playbook, ImmutableArray<Diagnostic> findings, SourceText source) =>
        [.. findings.Select(finding => WaiverOf(playbook, finding) is { } waiver ? Apply(playbook, finding, waiver, source) : finding)];

    /// <summary>Says of each waiver of a check or a house rule that there is nothing to waive.</summary>
    /// <param name="playbook">As it stands.</param>
    /// <param name="found">All that was found, of scenarios too.</param>
    /// <param name="diagnostics">Where it is said.</param>
    public static void SayIdle(CheckedPlaybook playbook, ImmutableArray<Diagnostic> found, DiagnosticBag diagnostics)
    {
        var known = PlaybookChecks.Descriptors.Select(descriptor => descriptor.Code).ToHashSet(StringComparer.Ordinal);
        var answered = found.SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        foreach (var waiver in playbook.Plan.Waivers.Where(waiver => (known.Contains(waiver.Code) || !waiver.Code.StartsWith("PB", StringComparison.Ordinal)) && !answered.Contains(waiver.Code)))
            diagnostics.Report(ComplianceDiagnostics.WaiverOfNothing, playbook.At("waive", waiver.Code), waiver.Code, waiver.By);
    }

    private static PlanWaiver? WaiverOf(CheckedPlaybook playbook, Diagnostic finding) =>
        Names(finding).Select(name => playbook.Plan.Waivers.FirstOrDefault(waiver => waiver.Code == name)).FirstOrDefault(waiver => waiver is not null);

    /// <summary>What a waiver of it may name: a house rule by its own name before the code.</summary>
    private static IEnumerable<string> Names(Diagnostic finding) => HouseRuleDiagnostics.RuleOf(finding) is { } rule ? [rule, finding.Code] : [finding.Code];

    private static Diagnostic Apply(CheckedPlaybook playbook, Diagnostic finding, PlanWaiver waiver, SourceText source)
    {
        var holds = waiver.Until >= playbook.Plan.Period.Last;
        var said = finding.With(new RelatedLocation(source, playbook.At("waive", waiver.Code), holds
            ? Phrase.Of($"waived: {waiver.By} answers for it until {waiver.Until:uuuu-MM-dd}: {waiver.Because}")
            : Phrase.Of($"the waiver of {waiver.By} ends on {waiver.Until:uuuu-MM-dd}, before the campaign does: {waiver.Because}")).Localized());
        return holds ? said with { Severity = Severity.Info, IsWaived = true, Fixes = [] } : said;
    }
}
