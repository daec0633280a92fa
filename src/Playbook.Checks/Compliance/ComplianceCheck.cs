using System.Collections.Immutable;
using NodaTime;
using Playbook.Checks.Diagnostics;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

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
            var spoken = rules.Where(rule => rule.Channels.IsEmpty || (playbook.Plan.Channel is { } channel && rule.Channels.Contains(channel))).ToList();
            if (rules.IsEmpty) diagnostics.Report(ComplianceDiagnostics.PackNotInForce, clause.Phrase.Span, pack.Name, $"{date:uuuu-MM-dd}", $"{pack.Rules.Min(rule => rule.From):uuuu-MM-dd}");
            else if (spoken.Count == 0 || (playbook.Plan.Channel is null && spoken.Count < rules.Length)) SayChannel(playbook, pack, rules, spoken.Count, clause, diagnostics);
            if (!rules.IsEmpty && pack.Rules.Where(rule => rule.From > date && rule.From <= playbook.Plan.Period.Last).MaxBy(rule => rule.From) is { } later)
                diagnostics.Report(ComplianceDiagnostics.RuleComesLater, clause.Phrase.Span, pack.Name, later.Name, $"{later.From:uuuu-MM-dd}", $"{date:uuuu-MM-dd}");
            foreach (var rule in spoken) Hold(playbook, rule, clause, diagnostics);
        }

        SayLeftOut(playbook, diagnostics);
    }

    /// <summary>Says which packs of the platform would find something if they were named; of a playbook that names none at all, nothing is said.</summary>
    private static void SayLeftOut(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Plan.Channel is not { } channel || playbook.Root.AllSound("comply_with").MaxBy(clause => clause.Get<LocalDate>("date")) is not { } newest) return;
        var (named, date) = (playbook.Root.AllSound("comply_with").Select(clause => clause.Get<string>("pack")).ToHashSet(StringComparer.Ordinal), newest.Get<LocalDate>("date"));
        foreach (var name in RulePackLibrary.Names.Where(name => !named.Contains(name)))
        {
            if (playbook.Packs.Find(name, newest.Phrase!.Span, diagnostics) is not { } pack) continue;
            ImmutableArray<(PackRule Rule, RuleFinding Finding)> found =
                [.. pack.On(date).Where(rule => rule.Channels.Contains(channel)).SelectMany(rule => RuleKinds.Find(rule.Kind)!.Find(playbook, rule, diagnostics.Source).Select(finding => (rule, finding)))];
            if (found.IsEmpty) continue;
            diagnostics.Add(Diagnostic
                .Create(ComplianceDiagnostics.PackLeftOut, diagnostics.Source, found[0].Finding.Span, name, found[0].Rule.Message, $"{date:uuuu-MM-dd}", $"{found.Length}")
                .With(new RelatedLocation(diagnostics.Source, newest.Phrase.Span, "this is what the playbook is to comply with")));
        }
    }

    /// <summary>Nothing is found where nothing is looked at, and that must be said.</summary>
    private static void SayChannel(CheckedPlaybook playbook, RulePack pack, ImmutableArray<PackRule> rules, int spoken, BoundClause clause, DiagnosticBag diagnostics) => diagnostics.Report(
        ComplianceDiagnostics.PackOfAnotherChannel,
        clause.Phrase!.Span,
        pack.Name,
        $"{rules.Length - spoken}",
        $"{rules.Length}",
        Phrase.List(rules.SelectMany(rule => rule.Channels).Distinct(StringComparer.Ordinal).Select(channel => Phrase.Of($"`{channel}`"))),
        playbook.Plan.Channel is { } own ? Phrase.Of($"the playbook runs in `{own}`") : "the playbook names no channel");

    private static void Hold(CheckedPlaybook playbook, PackRule rule, BoundClause clause, DiagnosticBag diagnostics)
    {
        var kind = RuleKinds.Find(rule.Kind)!;
        foreach (var finding in kind.Find(playbook, rule, diagnostics.Source))
        {
            var diagnostic = Diagnostic.Create(kind.Descriptor, diagnostics.Source, finding.Span, [rule.Rewrite, Citation(rule), .. finding.Witness]) with
            {
                Severity = finding.Severity ?? rule.Severity,
                Related =
                [
                    .. finding.Related.Select(related => new RelatedLocation(diagnostics.Source, related.Span, related.Message)),
                    new RelatedLocation(diagnostics.Source, clause.Phrase!.Span, "the playbook is to comply with it"),
                ],
            };
            diagnostics.Add(finding.Fix is { } fix ? diagnostic.With(fix) : diagnostic);
        }
    }

    private static Phrase Citation(PackRule rule) =>
        $"{rule.Message} (`{rule.Pack}`, rule `{rule.Name}`, from {rule.From:uuuu-MM-dd} on; {rule.Source}, {rule.Address}; {ConfidenceWord.Of(rule.Confidence)})";
}
