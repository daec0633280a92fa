using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Lowering;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A migration is of a journey, moves members to stages that it has, and from stages that it has no more.</summary>
internal sealed class MigrationRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor StillThere = new("PB3140", Severity.Error, typeof(MigrationRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [StillThere];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var migration in playbook.Root.BlocksOf("migrate").Where(migration => !migration.Syntax.ContainsErrors))
        {
            var journeys = playbook.Root.BlocksOf("journey").ToList();
            if (journeys.Find(journey => journey.Name == migration.Name) is { } journey) CheckMoves(migration, [.. journey.BlocksOf("stage").Select(stage => stage.Name)], diagnostics);
            else ReportUndefined("journey", migration.Name, migration.Syntax.Head?.Span ?? migration.HeadSpan, journeys.Select(known => known.Name), diagnostics);
        }
    }

    private static void CheckMoves(BoundBlock migration, ImmutableArray<string> stages, DiagnosticBag diagnostics)
    {
        var moves = migration.Sound("in_flight")?.Get<string>("policy") is null or "move";
        foreach (var clause in migration.AllSound("stage"))
        {
            var to = clause.Get<string>("to");
            if (!moves) diagnostics.Report(CadenceShapeRule.Stray, clause.Syntax.Keyword.Span, migration.Name, "stage", "`in_flight move`");
            else if (stages.Contains(clause.Name)) diagnostics.Report(StillThere, clause.Syntax.Head!.Span, clause.Name, migration.Name);
            else if (to != MigrationLowering.Leave && !stages.Contains(to)) ReportUndefined("stage", to, clause.Syntax.Value!.Span, stages, diagnostics);
        }
    }

    private static void ReportUndefined(string kind, string name, TextSpan span, IEnumerable<string> known, DiagnosticBag diagnostics)
    {
        var problem = Diagnostic.Create(BindingDiagnostics.UndefinedName, diagnostics.Source, span, kind, name);
        diagnostics.Add(Spellchecker.Nearest(name, known) is { } near ? problem.With(Fix.Respell($"did you mean `{near}`?", span, near)) : problem);
    }
}
