using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>The shares of all personas add up to 100 %.</summary>
internal sealed class PersonaSharesRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NotWhole = new("PB9101", Severity.Error, typeof(PersonaSharesRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NotWhole];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.BlockOf("population") is not { } population) return;
        var personas = population.BlocksOf("persona").ToList();
        if (personas.Count == 0 || personas.Exists(persona => persona.Sound("share") is null)) return;
        var total = personas.Sum(persona => persona.Sound("share")!.Get<Percent>("percent").Points);
        if (total == 100m) return;
        var last = personas[^1].Sound("share")!;
        var mended = last.Get<Percent>("percent").Points + 100m - total;
        var problem = Diagnostic.Create(NotWhole, diagnostics.Source, last.Phrase!.Span, new Percent(total).ToString());
        diagnostics.Add(mended > 0m
            ? problem.With(Fix.Replace($"make it {new Percent(mended)} of shoppers", last.Phrase!.Span, $"{new Percent(mended)} of shoppers"))
            : problem);
    }
}
