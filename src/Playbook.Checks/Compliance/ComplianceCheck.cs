using System.Collections.Immutable;
using NodaTime;
using Playbook.Checks.Diagnostics;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Compliance;

/// <summary>Holds the plan against the packs that it names, as they were in force on the day that it names. Never legal clearance.</summary>
public sealed class ComplianceCheck : IPlanCheck
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors => ComplianceDiagnostics.All;

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var clause in playbook.Root.AllSound("comply_with"))
        {
            var date = clause.Get<LocalDate>("date");
            if (playbook.Packs.Find(clause.Get<string>("pack"), clause.Phrase!.Span, diagnostics) is not { } pack) continue;
            var rules = pack.On(date);
            if (rules.IsEmpty) diagnostics.Report(ComplianceDiagnostics.PackNotInForce, clause.Phrase.Span, pack.Name, $"{date:uuuu-MM-dd}", $"{pack.Rules.Min(rule => rule.From):uuuu-MM-dd}");
            foreach (var rule in rules.Where(rule => rule.Channels.IsEmpty || (playbook.Plan.Channel is { } channel && rule.Channels.Contains(channel)))) Hold(playbook, rule, clause, diagnostics);
        }
    }

    private static void Hold(CheckedPlaybook playbook, PackRule rule, BoundClause clause, DiagnosticBag diagnostics)
    {
        var kind = RuleKinds.Find(rule.Kind)!;
        var waiver = playbook.Plan.Waivers.FirstOrDefault(waiver => waiver.Code == kind.Descriptor.Code);
        var holds = waiver is not null && waiver.Until >= playbook.Plan.Period.Last;
        foreach (var finding in kind.Find(playbook, rule, diagnostics.Source))
        {
            var diagnostic = Diagnostic.Create(kind.Descriptor, diagnostics.Source, finding.Span, [rule.Rewrite, Citation(rule, waiver, holds), .. finding.Witness]) with
            {
                Severity = holds ? Severity.Info : finding.Severity ?? rule.Severity,
                IsWaived = holds,
                Related =
                [
                    .. finding.Related.Select(related => new RelatedLocation(diagnostics.Source, related.Span, related.Message)),
                    new RelatedLocation(diagnostics.Source, clause.Phrase!.Span, "the playbook is to comply with it"),
                ],
            };
            if (waiver is not null) diagnostic = diagnostic.With(new RelatedLocation(diagnostics.Source, playbook.At("waive", waiver.Code), $"{waiver.By} answers for it until {waiver.Until:uuuu-MM-dd}: {waiver.Because}"));
            diagnostics.Add(finding.Fix is { } fix ? diagnostic.With(fix) : diagnostic);
        }
    }

    private static Phrase Citation(PackRule rule, PlanWaiver? waiver, bool holds)
    {
        Phrase cited = $"{rule.Message} (`{rule.Pack}`, rule `{rule.Name}`, from {rule.From:uuuu-MM-dd} on; {rule.Source}, {rule.Address}; {ConfidenceWord.Of(rule.Confidence)})";
        return waiver is null ? cited
            : holds ? Phrase.Of($"{cited}; waived by {waiver.By}")
            : Phrase.Of($"{cited}; the waiver of {waiver.By} ends on {waiver.Until:uuuu-MM-dd}, before the campaign does");
    }
}
