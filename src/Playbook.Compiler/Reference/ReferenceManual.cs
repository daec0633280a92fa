using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;
using Playbook.Syntax.Catalogue;
using Playbook.Templates;

namespace Playbook.Compiler.Reference;

/// <summary>Writes the reference manual in Markdown from the catalogues: constructs, quantities, placeholders, parameters, diagnostics.</summary>
public static class ReferenceManual
{
    /// <param name="others">The diagnostics that are not the compiler's, which the manual lists too.</param>
    public static string Write(IEnumerable<DiagnosticDescriptor> others)
    {
        var text = new StringBuilder();
        text.Append("# Reference\n\n");
        text.Append("Generated from the catalogues by `playbook reference`; do not edit. Patterns: words stand for themselves, `<type>` for a value, ");
        text.Append("`<type from 1>` (or `above`, `to`, `below`) for a value in a range, `<name: a | b>` for one of the words, `[ … ]` for what may be left out, `x, …` for a list.\n");
        foreach (var construct in LanguageCatalogue.Constructs) WriteConstruct(text, construct);
        WriteOfferKinds(text);
        WriteQuantities(text);
        HouseRuleManual.Write(text);
        WriteFigures(text);
        WritePlaceholders(text);
        WriteMechanisms(text);
        WriteParameters(text);
        WriteDiagnostics(text, CompilerDiagnostics.All.Concat(others));
        return text.ToString();
    }

    private static readonly ImmutableArray<(string Form, string Doc)> ConditionForms =
    [
        ("city == 长沙", "the attribute has this value; `!=` where it has another or is unknown"),
        ("city in [长沙, 湘潭]", "it has one of these values; `not in` where it has none of them or is unknown"),
        ("vip", "the attribute of type `truth` is true"),
        ("age >= 30", "the attribute of type `number`, `money`, `date` or `distance` compares so; where it is unknown, only `!=` holds"),
        ("known(city)", "the attribute has a value"),
        ("orders(30d) in 2 .. 4", "the quantity or attribute is in the range, both ends included; `2 ..` has no upper end"),
        ("joined < 30d ago", "the date is before the local date so many days ago"),
        ("any(orders(90d) where amount >= 100 CNY and product == rice and offer == team_fruit)", "one order at least meets the condition: on what was paid, on what was in the basket, on the offer that it took up"),
        ("all(orders(90d) where amount >= 100 CNY)", "there is an order, and every one meets the condition"),
        ("top 20% of spend(90d)", "no more than 20 % of the members in groups have as much or more; equal members are all in or all out. `bottom` likewise"),
    ];

    private static void WriteConstruct(StringBuilder text, Construct construct)
    {
        var name = construct.Naming == Naming.Named ? " NAME" : string.Empty;
        text.Append(CultureInfo.InvariantCulture, $"\n## `{construct.Keyword}{name} {{ … }}`{(LanguageCatalogue.HomeOf(construct) is { } home ? $" in `{home}`" : string.Empty)}\n\n{construct.Doc}\n\n```playbook\n{construct.Example}\n```\n\n");
        text.Append("| clause | phrase | occurs | when left out | says |\n|---|---|---|---|---|\n");
        foreach (var clause in construct.Clauses)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{clause.Keyword}` | {Phrases(clause)} | {Occurrence(clause.Occurs)} | {clause.Default ?? string.Empty} | {Cell(clause.Doc)} Example: `{Cell(clause.Example)}` |\n");
        }
    }

    private static string Phrases(Clause clause)
    {
        if (clause.Block is { } block) return $"block [`{block.Keyword}`](#{block.Keyword}{(block.Naming == Naming.Named ? "-name" : string.Empty)}---{(LanguageCatalogue.HomeOf(block) is { } home ? $"-in-{home}" : string.Empty)})";
        var before = clause.DefinesName ? "NAME = " : string.Empty;
        return string.Join("<br>", clause.Phrases.Select(phrase => $"`{before}{Cell(phrase)}`"));
    }

    private static string Occurrence(Occurs occurs) => occurs switch
    {
        Occurs.Required => "once",
        Occurs.Repeated => "any number",
        Occurs.Required | Occurs.Repeated => "at least once",
        _ => "at most once",
    };

    private static void WriteOfferKinds(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## Kinds of offers\n\nAll take {Keywords(OfferKind.Common)}.\n\n| kind | called | needs | takes |\n|---|---|---|---|\n");
        foreach (var kind in OfferKind.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Word}` | {kind.Term} | {Keywords(kind.Needs)} | {Keywords(kind.Takes.Except(kind.Needs))} |\n");
    }

    private static string Keywords(IEnumerable<string> keywords) =>
        string.Join(", ", keywords.Select(keyword => string.Join(" or ", keyword.Split('|').Select(one => $"`{one}`"))));

    private static void WriteQuantities(StringBuilder text)
    {
        text.Append("\n## What a condition on a member can ask\n\nJoined by `and`, `or`, `not` and parentheses; also `do_not_disturb`, `in_group`, `everyone`, and the name of a segment. ");
        text.Append("A window is a duration that looks back from the moment, `60d`, or the running calendar unit, `calendar month`.\n\n");
        text.Append("| quantity | compared with | meaning |\n|---|---|---|\n");
        foreach (var entry in MemberQuantities.All.Append(OrderFilterBinder.CountEntry))
            text.Append(CultureInfo.InvariantCulture, $"| `{entry.Example}` | `{entry.OperandExample}` | {Cell(entry.Doc)} |\n");
        foreach (var (word, _, doc) in WordSetBinder.Facts) text.Append(CultureInfo.InvariantCulture, $"| `{word}` | `== name`, `in [ … ]` | {Cell(doc)} |\n");
        text.Append("\n| condition | holds when |\n|---|---|\n");
        foreach (var (form, doc) in ConditionForms) text.Append(CultureInfo.InvariantCulture, $"| `{form}` | {Cell(doc)} |\n");
    }

    private static void WriteFigures(StringBuilder text)
    {
        text.Append("\n## Figures that a goal can speak of\n\nEach takes a window, `90d`, that ends when it is measured; also a ratio of two, `percent of members(…) where …`, and a declared `metric`. ");
        text.Append("Only rates and means are compared with the holdout, never sums.\n\n| figure | meaning |\n|---|---|\n");
        foreach (var (word, _, doc) in MetricBinder.All) text.Append(CultureInfo.InvariantCulture, $"| `{word}` | {Cell(doc)} |\n");
    }

    private static void WritePlaceholders(StringBuilder text)
    {
        text.Append("\n## Placeholders of messages\n\n| placeholder | stands for | example |\n|---|---|---|\n");
        foreach (var variable in MessageSchema.Variables)
            text.Append(CultureInfo.InvariantCulture, $"| `{{{{ {variable.Path} }}}}` | {Cell(variable.Doc)} | {Cell(variable.Example)} |\n");
    }

    private static void WriteMechanisms(StringBuilder text)
    {
        text.Append("\n## What the articles on communities describe, and how to say it\n\n| mechanism | constructs | shown by |\n|---|---|---|\n");
        foreach (var row in DomainMap.Rows)
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(row.Mechanism)} | {string.Join(", ", row.Constructs.Select(construct => $"`{construct}`"))} | [`{row.Sample}`](../playbooks/{row.Sample}) |\n");
    }

    private static void WriteParameters(StringBuilder text)
    {
        text.Append("\n## Parameters of behaviour\n\nStated with `assume NAME = VALUE source \"…\"`; otherwise the default holds, and the forecast names it. Replicates draw what was not measured from the range; a plan may state what a log or an experiment of its own says, within wider bounds.\n\n");
        text.Append("| parameter | default | range | may be stated | evidence | source | what it is |\n|---|---|---|---|---|---|---|\n");
        foreach (var p in BehaviourCatalogue.Parameters)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{p.Name}` | {ParameterText.Write(p, p.Default)} | {(p.Unit == ParameterUnit.Form ? string.Empty : ParameterText.Range(p))} | {ParameterText.Possible(p)} | {p.Evidence.ToString().ToLowerInvariant()} | {Cell(p.Source)} | {Cell(p.Doc)} |\n");
        }

        text.Append("\nWhat an experiment measured bears the playbook's own names and has no default; `playbook calibrate --experiment` writes it:\n\n| parameter | what it is |\n|---|---|\n");
        foreach (var (name, doc) in UpliftParameters.Families) text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Cell(doc)} |\n");
    }

    private static void WriteDiagnostics(StringBuilder text, IEnumerable<DiagnosticDescriptor> descriptors)
    {
        text.Append("\n## Diagnostics\n\n`playbook explain CODE` shows the page of one. A safe fix is applied by `check --fix`; a suggestion is shown and left to people.\n\n| code | name | severity | fix | hint |\n|---|---|---|---|---|\n");
        foreach (var descriptor in descriptors.DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {descriptor.Code} | {descriptor.Name} | {Word(descriptor.Severity)} | {string.Join(" or ", descriptor.Page.Fixes.Select(kind => kind.ToString().ToLowerInvariant()))} | {Cell(descriptor.Page.HowToFix)} |\n");
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
