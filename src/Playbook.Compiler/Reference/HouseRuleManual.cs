using System.Globalization;
using System.Text;
using Playbook.Compiler.HouseRules;

namespace Playbook.Compiler.Reference;

/// <summary>Writes what house rules can ask, for the reference manual.</summary>
internal static class HouseRuleManual
{
    public static void Write(StringBuilder text)
    {
        text.Append("\n## What a house rule can ask\n\nThe condition after `when` holds of what breaks the rule. Comparisons of a field with a value of its kind, or with another field of that kind, are joined by `and`, `or`, `not` and parentheses; ");
        text.Append("`in 2 .. 4` takes both ends, and a range of times may cross midnight; `in [Sat, Sun]` takes words and names. A field that a thing has not (a post of content has no offer) meets no comparison but `!=`; ");
        text.Append("one without an end is more than any number; and where the playbook does not say it, the rule says that it cannot be told, unless the rest decides: `known(margin) and margin < 5%` asks first.\n");
        foreach (var subject in HouseSubjects.All) Write(text, subject);
    }

    private static void Write(StringBuilder text, HouseSubject subject)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### `about {subject.Word}`\n\n{subject.Doc}\n\n| field | asked as | says |\n|---|---|---|\n");
        foreach (var field in subject.Fields)
            text.Append(CultureInfo.InvariantCulture, $"| `{field.Word}` | {Asked(field)} | {Cell(field.Doc)} |\n");
        foreach (var question in subject.Questions)
            text.Append(CultureInfo.InvariantCulture, $"| `{question.Word}(…)` | `{Cell(question.Example)}` | {Cell(question.Doc)} |\n");
    }

    private static string Asked(HouseField field) => field.Kind switch
    {
        HouseFieldKind.Word => $"`{field.Word} in [{string.Join(", ", field.Words)}]`",
        HouseFieldKind.Name => $"`{field.Word} == NAME` (of `{field.Of}`)",
        HouseFieldKind.Truth => $"`{field.Word}`, `not {field.Word}`",
        _ => $"`{field.Example}`",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
