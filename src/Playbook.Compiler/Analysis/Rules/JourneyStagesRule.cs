using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>The stages of a journey are named, reached, told apart, and come after one another without going round.</summary>
internal sealed class JourneyStagesRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Unreached = new("PB3130", Severity.Error, typeof(JourneyStagesRule).Assembly);
    private static readonly DiagnosticDescriptor Indistinct = new("PB3131", Severity.Error, typeof(JourneyStagesRule).Assembly);
    private static readonly DiagnosticDescriptor Circle = new("PB3132", Severity.Error, typeof(JourneyStagesRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unreached, Indistinct, Circle];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var journey in playbook.Root.BlocksOf("journey"))
        {
            var stages = journey.BlocksOf("stage").DistinctBy(stage => stage.Name, StringComparer.Ordinal).ToList();
            if (journey.Syntax.ContainsErrors || !AllNamed(stages, diagnostics)) continue;
            CheckReached(stages, diagnostics);
            CheckDistinct(stages, diagnostics);
            CheckCircles(stages, diagnostics);
        }
    }

    /// <summary>Stages are known in their journey alone, so names of stages are resolved here.</summary>
    private static bool AllNamed(List<BoundBlock> stages, DiagnosticBag diagnostics)
    {
        var names = stages.Select(stage => stage.Name).ToList();
        var unknown = stages.SelectMany(stage => stage.AllSound("after").Concat(stage.AllSound("on_expired")))
            .Where(clause => clause.Captures.TryFind<string>("stage", out var name) && !names.Contains(name, StringComparer.Ordinal)).ToList();
        foreach (var clause in unknown)
        {
            var element = PhraseElement.Flatten(clause.Syntax.Head)[^1];
            var problem = Diagnostic.Create(BindingDiagnostics.UndefinedName, diagnostics.Source, element.Span, "stage", element.Text);
            diagnostics.Add(Spellchecker.Nearest(element.Text, names) is { } near ? problem.With(Fix.Respell($"did you mean `{near}`?", element.Span, near)) : problem);
        }

        return unknown.Count == 0;
    }

    private static void CheckReached(List<BoundBlock> stages, DiagnosticBag diagnostics)
    {
        var targets = stages.Select(stage => Target(stage, "on_expired")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var stage in stages.Where(stage => !stage.Has("after") && !stage.Has("enter") && !targets.Contains(stage.Name)))
            diagnostics.Report(Unreached, stage.HeadSpan, stage.Name);
    }

    private static void CheckDistinct(List<BoundBlock> stages, DiagnosticBag diagnostics)
    {
        foreach (var siblings in stages.Where(stage => stage.Has("after")).GroupBy(stage => Target(stage, "after"), StringComparer.Ordinal))
        {
            // A stage without a condition takes everyone who has come so far: only the last one may be so.
            var seen = new List<(BoundBlock Stage, string? Condition)>();
            foreach (var stage in siblings)
            {
                var condition = stage.Sound("enter")?.Syntax.Head?.ToString().Trim();
                var rival = seen.Find(other => other.Condition is null || other.Condition == condition);
                if (rival.Stage is not null && (condition is not null || !stage.Has("enter")))
                {
                    diagnostics.Add(Diagnostic.Create(Indistinct, diagnostics.Source, stage.HeadSpan, stage.Name, rival.Stage.Name, siblings.Key ?? string.Empty)
                        .With(new RelatedLocation(diagnostics.Source, rival.Stage.HeadSpan, $"`{rival.Stage.Name}` takes everyone first")));
                }

                if (condition is not null || !stage.Has("enter")) seen.Add((stage, condition));
            }
        }
    }

    private static void CheckCircles(List<BoundBlock> stages, DiagnosticBag diagnostics)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in stages)
        {
            List<string> path = [stage.Name];
            while (stages.Find(other => other.Name == path[^1]) is { } at && Target(at, "after") is { } before)
            {
                var isBack = path.Contains(before, StringComparer.Ordinal);
                path.Add(before);
                if (isBack) break;
            }

            if (path.Count > 1 && path[0] == path[^1] && reported.Add(string.Join(' ', path.Skip(1).Order(StringComparer.Ordinal))))
                diagnostics.Report(Circle, stage.HeadSpan, stage.Name, string.Join(" → ", path.Select(name => $"`{name}`")));
        }
    }

    private static string? Target(BoundBlock stage, string keyword) =>
        stage.Sound(keyword) is { } clause && clause.Captures.TryFind<string>("stage", out var name) ? name : null;
}
