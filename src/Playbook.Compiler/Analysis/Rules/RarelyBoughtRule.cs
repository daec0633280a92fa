using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Of what is rarely bought, most buyers come when no campaign runs: the playbook says whether they find it then.</summary>
internal sealed class RarelyBoughtRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Unsaid = new("PB5131", Severity.Warning, typeof(RarelyBoughtRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unsaid];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var product in playbook.Root.BlocksOf("product"))
        {
            if (product.Has("presence") || product.Sound("frequency") is not { } frequency || frequency.Get<string>("frequency") != "low") continue;
            diagnostics.Add(Diagnostic
                .Create(Unsaid, diagnostics.Source, frequency.Syntax.Span, product.Name)
                .WithClauseAfter(playbook, frequency, product.Construct.Find("presence")!.InsertWhenMissing!));
        }
    }
}
