using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks;

/// <summary>
/// Findings that somebody answers for: <c>waive PB7516 { by …; because …; until … }</c> makes notes of them and takes their fixes, as long as it lasts
/// to the campaign's last day. One that ends before says so and changes nothing.
/// </summary>
internal static class WaivedFindings
{
    public static ImmutableArray<Diagnostic> Apply(CheckedPlaybook playbook, ImmutableArray<Diagnostic> findings, SourceText source) =>
        [.. findings.Select(finding => playbook.Plan.Waivers.FirstOrDefault(waiver => waiver.Code == finding.Code) is { } waiver ? Apply(playbook, finding, waiver, source) : finding)];

    /// <summary>Says of each waiver of a check that there is nothing to waive.</summary>
    /// <param name="playbook">As it stands.</param>
    /// <param name="found">The codes of all that was found, of scenarios too.</param>
    /// <param name="diagnostics">Where it is said.</param>
    public static void SayIdle(CheckedPlaybook playbook, ImmutableHashSet<string> found, DiagnosticBag diagnostics)
    {
        var codes = PlaybookChecks.All.SelectMany(check => check.Descriptors).Select(descriptor => descriptor.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var waiver in playbook.Plan.Waivers.Where(waiver => codes.Contains(waiver.Code) && !found.Contains(waiver.Code)))
            diagnostics.Report(ComplianceDiagnostics.WaiverOfNothing, playbook.At("waive", waiver.Code), waiver.Code, waiver.By);
    }

    private static Diagnostic Apply(CheckedPlaybook playbook, Diagnostic finding, PlanWaiver waiver, SourceText source)
    {
        var holds = waiver.Until >= playbook.Plan.Period.Last;
        var said = finding.With(new RelatedLocation(source, playbook.At("waive", waiver.Code), holds
            ? Phrase.Of($"waived: {waiver.By} answers for it until {waiver.Until:uuuu-MM-dd}: {waiver.Because}")
            : Phrase.Of($"the waiver of {waiver.By} ends on {waiver.Until:uuuu-MM-dd}, before the campaign does: {waiver.Because}")).Localized());
        return holds ? said with { Severity = Severity.Info, IsWaived = true, Fixes = [] } : said;
    }
}
