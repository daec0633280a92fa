using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Every case gives every parameter of its test a value, and nothing else.</summary>
internal sealed class TestCaseRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NoValue = Error("PB2514");
    private static readonly DiagnosticDescriptor NoCase = Error("PB2515");
    private static readonly DiagnosticDescriptor NoParameter = Error("PB2519");

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NoValue, NoCase, NoParameter];

    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var test in playbook.Root.BlocksOf("test").Where(test => test.Syntax.Block is { ContainsErrors: false })) Check(test, diagnostics);
    }

    private static void Check(BoundBlock test, DiagnosticBag diagnostics)
    {
        if (test.Has("parameters") && test.Sound("parameters") is null) return;
        var parameters = test.Sound("parameters")?.Captures.All<string>("name") ?? [];
        if (parameters.Length > 0 && !test.Syntax.Block!.Clauses.Any(clause => clause.Keyword.Value == "case")) diagnostics.Report(NoCase, test.Sound("parameters")!.Syntax.Span, test.Name);
        foreach (var @case in test.BlocksOf("case").Where(@case => @case.Clauses.All(value => value.IsSound)))
        {
            var strays = @case.Clauses.Where(value => !parameters.Contains(value.Name)).ToList();
            foreach (var stray in strays) diagnostics.Add(Stray(stray, parameters, test.Name, diagnostics.Source));
            if (parameters.IsEmpty && strays.Count > 0) return; // the forgotten `parameters` is one mistake

            var missing = parameters.Where(name => @case.Clauses.All(value => value.Name != name)).Select(name => Phrase.Of($"`{name}`")).ToList();
            if (missing.Count > 0 && strays.Count == 0 && @case.Syntax.Block is { ContainsErrors: false })
                diagnostics.Report(NoValue, @case.HeadSpan, @case.Name, Phrase.List(missing), test.Name);
        }
    }

    private static Diagnostic Stray(BoundClause stray, ImmutableArray<string> parameters, string test, SourceText source)
    {
        var span = stray.Syntax.Head!.Span;
        var problem = Diagnostic.Create(NoParameter, source, span, stray.Name, test);
        return Spellchecker.Nearest(stray.Name, parameters) is { } near ? problem.With(Fix.Respell($"did you mean `{near}`?", span, near)) : problem;
    }

    private static DiagnosticDescriptor Error(string code) => new(code, Severity.Error, typeof(TestCaseRule).Assembly);
}
