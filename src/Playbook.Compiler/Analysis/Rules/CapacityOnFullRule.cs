using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A fulfilment with a capacity says what happens to orders above it.</summary>
internal sealed class CapacityOnFullRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Missing = new("PB5129", Severity.Error, typeof(CapacityOnFullRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Missing];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var fulfilment in playbook.Root.BlocksOf("fulfilment"))
        {
            if (fulfilment.Has("on_full") || fulfilment.Sound("capacity") is not { } capacity) continue;
            diagnostics.Add(Diagnostic
                .Create(Missing, diagnostics.Source, capacity.Phrase!.Span, fulfilment.Name)
                .WithClauseAfter(playbook, capacity, fulfilment.Construct.Find("on_full")!.InsertWhenMissing!));
        }
    }
}
