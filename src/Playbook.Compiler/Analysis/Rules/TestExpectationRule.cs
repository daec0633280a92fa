using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A test that expects nothing cannot fail.</summary>
internal sealed class TestExpectationRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor ExpectsNothing = new("PB2512", Severity.Error, typeof(TestExpectationRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [ExpectsNothing];

    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var (test, _) in playbook.Tests)
        {
            if (test.Syntax.Block is { ContainsErrors: false } && !test.Has("expect") && !test.Has("expect_forecast"))
                diagnostics.AddOnce(Diagnostic.Create(ExpectsNothing, diagnostics.Source, test.HeadSpan, test.Name));
        }
    }
}
