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
        text.Append("`<name: a | b>` for one of the words, `[ … ]` for what may be left out, `x, …` for a list.\n");
        foreach (var construct in LanguageCatalogue.Constructs) WriteConstruct(text, construct);
        WriteQuantities(text);
        WritePlaceholders(text);
        WriteParameters(text);
        WriteDiagnostics(text, CompilerDiagnostics.All.Concat(others));
        return text.ToString();
    }

    private static void WriteConstruct(StringBuilder text, Construct construct)
    {
        var name = construct.Naming == Naming.Named ? " NAME" : string.Empty;
        text.Append(CultureInfo.InvariantCulture, $"\n## `{construct.Keyword}{name} {{ … }}`\n\n{construct.Doc}\n\n```playbook\n{construct.Example}\n```\n\n");
        text.Append("| clause | phrase | occurs | when left out | says |\n|---|---|---|---|---|\n");
        foreach (var clause in construct.Clauses)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{clause.Keyword}` | {Phrases(clause)} | {Occurrence(clause.Occurs)} | {clause.Default ?? string.Empty} | {Cell(clause.Doc)} Example: `{Cell(clause.Example)}` |\n");
        }
    }

    private static string Phrases(Clause clause)
    {
        if (clause.Block is { } block) return $"block [`{block.Keyword}`](#{block.Keyword}{(block.Naming == Naming.Named ? "-name" : string.Empty)}---)";
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

    private static void WriteQuantities(StringBuilder text)
    {
        text.Append("\n## What a condition on a member can ask\n\nJoined by `and`, `or`, `not` and parentheses; also `do_not_disturb`, `in_group`, `everyone`, the name of a segment, and `attribute == value`, `attribute in [ … ]`.\n\n");
        text.Append("| quantity | compared with |\n|---|---|\n");
        foreach (var entry in MemberQuantities.All) text.Append(CultureInfo.InvariantCulture, $"| `{entry.Example}` | `{entry.OperandExample}` |\n");
    }

    private static void WritePlaceholders(StringBuilder text)
    {
        text.Append("\n## Placeholders of messages\n\n| placeholder | stands for | example |\n|---|---|---|\n");
        foreach (var variable in MessageSchema.Variables)
            text.Append(CultureInfo.InvariantCulture, $"| `{{{{ {variable.Path} }}}}` | {Cell(variable.Doc)} | {Cell(variable.Example)} |\n");
    }

    private static void WriteParameters(StringBuilder text)
    {
        text.Append("\n## Parameters of behaviour\n\nStated with `assume NAME = VALUE source \"…\"`; otherwise the default holds, and the forecast names it.\n\n");
        text.Append("| parameter | default | range | evidence | source | what it is |\n|---|---|---|---|---|---|\n");
        foreach (var p in BehaviourCatalogue.Parameters)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{p.Name}` | {ParameterText.Write(p, p.Default)} | {ParameterText.Range(p)} | {p.Evidence.ToString().ToLowerInvariant()} | {Cell(p.Source)} | {Cell(p.Doc)} |\n");
        }
    }

    private static void WriteDiagnostics(StringBuilder text, IEnumerable<DiagnosticDescriptor> descriptors)
    {
        text.Append("\n## Diagnostics\n\n`playbook explain CODE` shows the page of one.\n\n| code | name | severity | hint |\n|---|---|---|---|\n");
        foreach (var descriptor in descriptors.DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {descriptor.Code} | {descriptor.Name} | {Word(descriptor.Severity)} | {Cell(descriptor.Page.HowToFix)} |\n");
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
