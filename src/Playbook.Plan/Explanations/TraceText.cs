using System.Text;
using Playbook.Plan.Members;

namespace Playbook.Plan.Explanations;

/// <summary>A condition and its parts as a tree: <c>orders(fruit, 60d) &gt;= 2</c> → <c>1 &gt;= 2</c> → false.</summary>
public static class TraceText
{
    public static string Of(PredicateTrace trace, string indent)
    {
        var text = new StringBuilder();
        Append(trace, indent, text);
        return text.ToString();
    }

    private static void Append(PredicateTrace trace, string indent, StringBuilder text)
    {
        text.Append(indent).Append(trace.Text);
        if (trace.Values is { } values && values != trace.Text) text.Append(" → ").Append(values);
        text.Append(" → ").Append(trace.Missing != MissingFacts.None ? "not known" : trace.Holds ? "true" : "false").Append('\n');
        foreach (var part in trace.Parts) Append(part, indent + "  ", text);
    }
}
