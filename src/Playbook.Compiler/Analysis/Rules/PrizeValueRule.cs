using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A prize and a draw give one thing: money or an offer.</summary>
internal sealed class PrizeValueRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NotOne = new("PB6119", Severity.Error, typeof(PrizeValueRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NotOne];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var prize in playbook.Root.Blocks.Where(block => block.Construct.Keyword is "prize" or "draw"))
        {
            if (!prize.Syntax.ContainsErrors && prize.Has("pay") == prize.Has("give"))
                diagnostics.Report(NotOne, prize.HeadSpan, prize.Construct.Keyword, prize.Name);
        }
    }
}
