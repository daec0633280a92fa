using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Of the sanctions of a group's rule, a silence has an end, and a warning or a removal has none.</summary>
internal sealed class SanctionStepsRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Endless = new("PB6130", Severity.Error, typeof(SanctionStepsRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Endless];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var rule in playbook.Root.BlocksOf("group").SelectMany(group => group.BlocksOf("rule")))
        {
            foreach (var steps in rule.AllSound("steps")) Check(rule, steps, diagnostics);
        }
    }

    private static void Check(BoundBlock rule, BoundClause steps, DiagnosticBag diagnostics)
    {
        var elements = PhraseElement.Flatten(steps.Syntax.Head);
        for (var at = 0; at < elements.Length; at++)
        {
            if (elements[at].Word is not { } action) continue;
            PhraseElement? length = at + 1 < elements.Length && elements[at + 1].Quantity is not null ? elements[at + 1] : null;
            if (action == "silence" && length is null)
            {
                var silence = elements[at];
                diagnostics.Add(Diagnostic.Create(Endless, diagnostics.Source, silence.Span, rule.Name).With(Fix.Insert("add `1d`", silence.Span.End, " 1d")));
            }
            else if (action != "silence" && length is { } stray)
            {
                diagnostics.Report(CadenceShapeRule.Stray, stray.Span, rule.Name, stray.Text, "`silence`");
            }
        }
    }
}
