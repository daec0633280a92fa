using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A test speaks of stages that its journey has; stages are known in their journey alone.</summary>
internal sealed class TestStageRule : IAnalysisRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors => [];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var (test, _) in playbook.Tests)
        {
            foreach (var clause in test.AllSound("expect").Concat(test.BlockOf("given")?.AllSound("stage") ?? [])) Check(playbook, clause, diagnostics);
        }
    }

    private static void Check(BoundPlaybook playbook, BoundClause clause, DiagnosticBag diagnostics)
    {
        if (!clause.Captures.TryFind<string>("stage", out var stage) || !clause.Captures.TryFind<Symbol>("journey", out var symbol)) return;
        if (playbook.Root.Find("journey", symbol.Name) is not { } journey || journey.Syntax.ContainsErrors) return;
        var names = journey.BlocksOf("stage").Select(block => block.Name).ToList();
        if (names.Contains(stage, StringComparer.Ordinal)) return;

        // A case may have put the name in its place: then the whole phrase is shown.
        var phrase = clause.Syntax.Value ?? clause.Syntax.Head!;
        var spans = PhraseElement.Flatten(phrase).Where(element => element.Word == stage).Select(element => element.Span).ToList();
        var problem = Diagnostic.Create(BindingDiagnostics.UndefinedName, diagnostics.Source, spans.Count > 0 ? spans[0] : phrase.Span, "stage", stage);
        diagnostics.AddOnce(spans.Count > 0 && Spellchecker.Nearest(stage, names) is { } near ? problem.With(Fix.Respell($"did you mean `{near}`?", spans[0], near)) : problem);
    }
}
