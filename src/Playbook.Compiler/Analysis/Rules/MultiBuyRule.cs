using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Of <c>buy 2 get 1 free</c> something is paid for.</summary>
internal sealed class MultiBuyRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor AllFree = new("PB5113", Severity.Error, typeof(MultiBuyRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [AllFree];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var buy in playbook.OffersOf("buy_n_get_m").SelectMany(offer => offer.AllSound("buy")))
        {
            if (buy.Get<int>("count") == 0) diagnostics.Report(AllFree, buy.Phrase!.Span, $"{buy.Get<int>("free")}");
        }
    }
}
