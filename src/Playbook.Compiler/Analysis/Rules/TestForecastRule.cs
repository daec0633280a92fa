using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A forecast is of chance: its test says how many replicates it takes and from which seed.</summary>
internal sealed class TestForecastRule : IAnalysisRule
{
    private const string Standard = "simulate 20 replicates seed 1";

    private static readonly DiagnosticDescriptor RunMissing = new("PB2516", Severity.Error, typeof(TestForecastRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [RunMissing];

    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var (test, _) in playbook.Tests)
        {
            if (!test.Has("expect_forecast") || test.Has("simulate")) continue;
            var problem = Diagnostic.Create(RunMissing, diagnostics.Source, test.HeadSpan, test.Name);
            diagnostics.AddOnce(ClauseInsertion.Into(playbook.Modules, test.Syntax, Standard) is { } fix ? problem.With(fix) : problem);
        }
    }
}
