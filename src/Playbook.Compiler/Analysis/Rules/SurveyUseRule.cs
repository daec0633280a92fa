using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A stage that asks says what becomes of those who do not answer; a match says what each answer gets.</summary>
internal sealed class SurveyUseRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Uncovered = new("PB3133", Severity.Error, typeof(SurveyUseRule).Assembly);
    private static readonly DiagnosticDescriptor NoConsequence = new("PB3134", Severity.Error, typeof(SurveyUseRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Uncovered, NoConsequence];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var stage in playbook.Root.BlocksOf("journey").SelectMany(journey => journey.BlocksOf("stage"))) CheckStage(playbook, stage, diagnostics);
        foreach (var match in playbook.Root.BlocksOf("match"))
        {
            if (match.Sound("by")?.Get<Symbol>("survey") is { } survey) CheckMatch(playbook, match, survey, diagnostics);
        }
    }

    private static void CheckStage(BoundPlaybook playbook, BoundBlock stage, DiagnosticBag diagnostics)
    {
        if (stage.Has("run") && !stage.Has("on_expired") && !stage.Syntax.ContainsErrors)
        {
            var run = stage.Clauses.FirstOrDefault(clause => clause.Keyword == "run");
            var problem = Diagnostic.Create(NoConsequence, diagnostics.Source, run?.Syntax.Span ?? stage.HeadSpan, stage.Name);
            diagnostics.Add(ClauseInsertion.Into(playbook.Modules, stage.Syntax, "on_expired leave") is { } fix ? problem.With(fix) : problem);
        }
        else if (!stage.Has("run") && stage.Clauses.FirstOrDefault(clause => clause.Keyword == "on_expired") is { } stray)
        {
            diagnostics.Report(CadenceShapeRule.Stray, stray.Syntax.Keyword.Span, stage.Name, "on_expired", "`run survey …`");
        }
    }

    private static void CheckMatch(BoundPlaybook playbook, BoundBlock match, Symbol survey, DiagnosticBag diagnostics)
    {
        var answers = EvidenceBinder.AnswersOf(survey);
        if (answers.IsEmpty || match.Syntax.ContainsErrors) return;
        var named = match.Clauses.Where(clause => clause.Keyword == "when").ToList();
        foreach (var when in named.Where(when => !answers.Contains(when.Name)))
        {
            var span = when.Syntax.Head?.Span ?? when.Syntax.Keyword.Span;
            var problem = Diagnostic.Create(BindingDiagnostics.UnknownAttributeValue, diagnostics.Source, span, when.Name, survey.Name, string.Join(", ", answers));
            diagnostics.Add(Spellchecker.Nearest(when.Name, answers) is { } near ? problem.With(Fix.Respell($"did you mean `{near}`?", span, near)) : problem);
        }

        if (match.Has("otherwise") || named.Exists(when => !answers.Contains(when.Name))) return;
        var open = answers.Where(answer => !named.Exists(when => when.Name == answer)).ToList();
        if (open.Count == 0) return;
        var missing = Diagnostic.Create(Uncovered, diagnostics.Source, match.HeadSpan, match.Name, Phrase.List(open.Select(answer => Phrase.Of($"`{answer}`"))));
        diagnostics.Add(ClauseInsertion.Into(playbook.Modules, match.Syntax, "otherwise none") is { } otherwise ? missing.With(otherwise) : missing);
    }
}
