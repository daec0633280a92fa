using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A limit on joins above the number of shoppers is never reached.</summary>
internal sealed class StopAtRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NeverReached = new("PB9107", Severity.Warning, typeof(StopAtRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NeverReached];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Root.BlockOf("population") is not { } population || population.Sound("shoppers") is not { } stated) return;
        var shoppers = stated.Get<int>("count");
        foreach (var recruit in playbook.Root.BlocksOf("recruit"))
        {
            if (recruit.Sound("stop_at") is not { } stop) continue;
            var stores = stop.Get<string>("scope") == "per store" ? population.Sound("stores")?.Get<int>("count") ?? 1 : 1;
            var joins = (long)stop.Get<int>("count") * stores;
            if (joins <= shoppers) continue;
            diagnostics.Add(Diagnostic
                .Create(NeverReached, diagnostics.Source, stop.Phrase!.Span, recruit.Name, $"{joins}", $"{shoppers}")
                .With(new RelatedLocation(diagnostics.Source, stated.Syntax.Span, "the shoppers are counted here")));
        }
    }
}
