using System.Collections.Immutable;
using Playbook.Checks.Conditions;
using Playbook.Compiler.HouseRules;
using Playbook.Diagnostics;
using Playbook.Proofs.Questions;
using Playbook.Proofs.Witnesses;

namespace Playbook.Checks.HouseRules;

/// <summary>Holds the plan against the rules that its team states in the language: each thing that breaks one is named once, with its figures.</summary>
internal sealed class HouseRuleCheck : IPlanCheck
{
    /// <summary>The one field whose words have names in every language.</summary>
    private const string DayField = "day";

    public ImmutableArray<DiagnosticDescriptor> Descriptors => HouseRuleDiagnostics.All;

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var items = new Dictionary<HouseSubject, ImmutableArray<HouseItem>>(ReferenceEqualityComparer.Instance);
        foreach (var rule in HouseRule.Of(playbook.Root))
        {
            if (HouseConditionSpace.Of(rule.Breaks) is var verdict && verdict != HouseVerdict.Depends)
            {
                diagnostics.Report(verdict == HouseVerdict.Always ? HouseRuleDiagnostics.Always : HouseRuleDiagnostics.Never, rule.Block.Sound("when")!.Phrase!.Span, rule.Name, rule.About.Word);
                continue;
            }

            if (!items.TryGetValue(rule.About, out var looked)) items[rule.About] = looked = [.. HouseItems.Of(rule.About, playbook)];
            Hold(rule, looked, playbook, diagnostics);
        }
    }

    private static void Hold(HouseRule rule, ImmutableArray<HouseItem> items, CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var looked = items.IsEmpty ? null : items[0];
        var evaluator = new HouseEvaluator(field => looked!.Value(field), asked => looked!.Answer(asked));
        var verdicts = new List<(HouseItem Item, bool? Holds)>();
        foreach (var item in items)
        {
            looked = item;
            if (evaluator.Holds(rule.Breaks) is var holds && holds != false) verdicts.Add((item, holds));
        }

        foreach (var broken in verdicts.Where(one => one.Holds == true).GroupBy(one => one.Item.Key, StringComparer.Ordinal))
            diagnostics.Add(Broken(rule, broken.First().Item, broken.DistinctBy(one => one.Item.Minute).Count() - 1, playbook, diagnostics.Source));
        foreach (var untold in verdicts.Where(one => one.Holds is null).GroupBy(one => one.Item.Key, StringComparer.Ordinal))
            diagnostics.Add(Undecided(rule, untold.First().Item, playbook, diagnostics.Source));
    }

    private static Diagnostic Broken(HouseRule rule, HouseItem item, int others, CheckedPlaybook playbook, SourceText source)
    {
        var figures = rule.Breaks.Fields().Select(field => Phrase.Labelled(field.Word, Say(field, item.Value(field), playbook.Plan.Currency))).ToList();
        var finding = Diagnostic.Create(
            HouseRuleDiagnostics.Broken,
            source,
            HousePlace.Of(rule, item, playbook),
            rule.Name,
            rule.Say.TrimEnd('.', '。'),
            item.Say(),
            figures.Count > 0 ? Phrase.Of($": {Phrase.List(figures)}") : string.Empty,
            others > 0 ? Phrase.Of($"; and {others} more like it") : string.Empty,
            rule.Instead ?? Phrase.Of("change it, or let somebody answer for it by `waive`"));
        if (rule.Because is { } because) finding = finding.With(new RelatedLocation(source, rule.Block.Sound("because")!.Phrase!.Span, Phrase.Of($"the reason of the rule: {because}")));
        finding = finding.With(new RelatedLocation(source, rule.Block.HeadSpan, Phrase.Of($"the rule `{rule.Name}` stands here")));
        finding = Proofs(rule, item).Select(proof => proof.Witness).OfType<Witness>().Aggregate(finding, (said, witness) => said.Showing(witness, finding.Span));
        return finding with { Severity = rule.Severity };
    }

    private static Diagnostic Undecided(HouseRule rule, HouseItem item, CheckedPlaybook playbook, SourceText source) => Diagnostic
        .Create(HouseRuleDiagnostics.Undecided, source, HousePlace.Of(rule, item, playbook), rule.Name, item.Say(), Untold(rule, item))
        .With(new RelatedLocation(source, rule.Block.HeadSpan, Phrase.Of($"the rule `{rule.Name}` stands here")));

    /// <summary>Why it cannot be told: the first field that the playbook does not say, or a question that no proof decides.</summary>
    private static Phrase Untold(HouseRule rule, HouseItem item) =>
        rule.Breaks.Fields().Select(item.Value).OfType<HouseValue.Untold>().FirstOrDefault()?.Why ?? ConditionWords.Of(Proofs(rule, item).Select(proof => proof.Fault).OfType<Fault>().First());

    private static IEnumerable<Answer> Proofs(HouseRule rule, HouseItem item) => rule.Breaks.AndInner().OfType<HouseCondition.Asked>().Select(item.ProofOf).OfType<Answer>();

    private static Phrase Say(HouseField field, HouseValue value, string currency) => value switch
    {
        HouseValue.Number number => HouseScale.Write(field.Kind, number.Value, currency),
        HouseValue.Text text => field.Word == DayField ? Phrase.Word(text.Value) : text.Value,
        HouseValue.Truth truth => Phrase.Word(truth.Value ? "yes" : "no"),
        HouseValue.Endless => Phrase.Word("unlimited"),
        HouseValue.Nothing => Phrase.Word("none"),
        _ => "?",
    };
}
