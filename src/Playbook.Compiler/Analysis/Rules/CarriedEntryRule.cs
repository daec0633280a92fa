using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Content carries an entry in some of its posts, at most in all of them.</summary>
internal sealed class CarriedEntryRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor TooMany = new("PB6125", Severity.Error, typeof(CarriedEntryRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooMany];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var carries in playbook.Root.BlocksOf("content").SelectMany(content => content.AllSound("carries")))
        {
            if (carries.Get<int>("count") is var posts && (posts < 1 || posts > carries.Get<int>("total")))
                diagnostics.Report(TooMany, carries.Phrase!.Span, $"{posts}", $"{carries.Get<int>("total")}");
        }
    }
}
