using System.Collections.Immutable;
using NodaTime;
using Playbook.Checks.Diagnostics;
using Playbook.Checks.HouseRules;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks;

/// <summary>
/// Findings that somebody answers for: <c>waive PB7516 { by …; because …; until … }</c>, or the name of a house rule, makes notes of them and takes their fixes, as long as it lasts
/// to the campaign's last day. One that ends before waives nothing, says so, and suggests that day.
/// </summary>
internal static class WaivedFindings
{
    private const string Family = "PB";

    public static ImmutableArray<Diagnostic> Apply(CheckedPlaybook playbook, ImmutableArray<Diagnostic> findings, SourceText source) =>
        [.. findings.Select(finding => WaiverOf(playbook, finding) is { } waiver ? Apply(playbook, finding, waiver, source) : finding)];

    /// <summary>Says of each waiver that there is nothing to waive, as far as all was looked for that it could be about.</summary>
    /// <param name="playbook">As it stands.</param>
    /// <param name="found">All that was found, of scenarios too.</param>
    /// <param name="beside">What was found by others than the checks.</param>
    /// <param name="diagnostics">Where it is said.</param>
    public static void SayIdle(CheckedPlaybook playbook, ImmutableArray<Diagnostic> found, IFindingsBeside? beside, DiagnosticBag diagnostics)
    {
        var answered = found.SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        foreach (var waiver in playbook.Plan.Waivers.Where(waiver => !answered.Contains(waiver.Code) && IsLookedFor(waiver.Code, beside)))
            diagnostics.Report(ComplianceDiagnostics.WaiverOfNothing, playbook.At("waive", waiver.Code), waiver.Code, waiver.By);
    }

    private static bool IsLookedFor(string code, IFindingsBeside? beside) =>
        !code.StartsWith(Family, StringComparison.Ordinal)
        || (beside is null ? PlaybookChecks.Descriptors.Any(known => known.Code == code) : beside.IsComplete || beside.Descriptors.All(known => known.Code != code));

    private static PlanWaiver? WaiverOf(CheckedPlaybook playbook, Diagnostic finding) =>
        Names(finding).Select(name => playbook.Plan.Waivers.FirstOrDefault(waiver => waiver.Code == name)).FirstOrDefault(waiver => waiver is not null);

    /// <summary>What a waiver of it may name: a house rule by its own name before the code.</summary>
    private static IEnumerable<string> Names(Diagnostic finding) => HouseRuleDiagnostics.RuleOf(finding) is { } rule ? [rule, finding.Code] : [finding.Code];

    private static Diagnostic Apply(CheckedPlaybook playbook, Diagnostic finding, PlanWaiver waiver, SourceText source)
    {
        var last = playbook.Plan.Period.Last;
        if (waiver.Until < last) return TooShort(playbook, finding, waiver, last, source);
        var said = finding.With(new RelatedLocation(source, playbook.At("waive", waiver.Code), Phrase.Of($"waived: {waiver.By} answers for it until {waiver.Until:uuuu-MM-dd}: {waiver.Because}")).Localized());
        return said with { Severity = Severity.Info, IsWaived = true, Fixes = [] };
    }

    private static Diagnostic TooShort(CheckedPlaybook playbook, Diagnostic finding, PlanWaiver waiver, LocalDate last, SourceText source) => finding.With(new RelatedLocation(
        source,
        playbook.At("waive", waiver.Code, "until"),
        Phrase.Of($"the waiver of {waiver.By} ends on {waiver.Until:uuuu-MM-dd}, before the campaign does, so it waives nothing; `until {last:uuuu-MM-dd}` would: {waiver.Because}")).Localized());
}
