using System.Collections.Immutable;
using System.Globalization;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Lowering;
using Playbook.Compiler.Reference;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>A covariance is one: a triangle, positive semidefinite, of parameters that have a value on its scale, each in no other.</summary>
internal sealed class CovarianceRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Unstated = new("PB9120", Severity.Error, typeof(CovarianceRule).Assembly);
    private static readonly DiagnosticDescriptor InAnother = new("PB9121", Severity.Error, typeof(CovarianceRule).Assembly);
    private static readonly DiagnosticDescriptor WrongLength = new("PB9122", Severity.Error, typeof(CovarianceRule).Assembly);
    private static readonly DiagnosticDescriptor NoCovariance = new("PB9123", Severity.Error, typeof(CovarianceRule).Assembly);
    private static readonly DiagnosticDescriptor OfForm = new("PB9124", Severity.Error, typeof(CovarianceRule).Assembly);
    private static readonly DiagnosticDescriptor OffScale = new("PB9125", Severity.Error, typeof(CovarianceRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unstated, InAnother, WrongLength, NoCovariance, OfForm, OffScale];

    // Scenarios leave what is assumed as it is.
    public bool SeesVariants => false;

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var stated = playbook.Root.Clauses.Where(clause => clause.Keyword == "assume").ToLookup(clause => clause.Name, StringComparer.Ordinal);
        var seen = new Dictionary<string, (BoundBlock Block, BoundClause Row)>(StringComparer.Ordinal);
        foreach (var block in playbook.Root.BlocksOf("covariance"))
        {
            var found = diagnostics.Count;
            var scale = block.Word("scale", "scale");
            foreach (var (place, row) in block.Clauses.Where(clause => clause.Keyword == "row").Index())
            {
                if (!row.IsSound) continue;
                if (seen.TryGetValue(row.Name, out var other) && other.Block != block) Report(InAnother, row, other.Row, diagnostics, row.Name, other.Block.Name, block.Name);
                seen.TryAdd(row.Name, (block, row));
                CheckValue(row, [.. stated[row.Name]], scale, diagnostics);
                var numbers = row.Captures.All<decimal>("number").Length;
                if (numbers != place + 1) diagnostics.Report(WrongLength, row.Syntax.Value!.Span, row.Name, Count(numbers), Count(place + 1));
            }

            if (diagnostics.Count == found && !block.Syntax.ContainsErrors && block.Clauses.All(clause => clause.IsSound) && CovarianceFactor.TryOf(CovarianceLowering.InSourceOrder(block)) is null)
                diagnostics.Report(NoCovariance, block.HeadSpan, block.Name);
        }
    }

    private static void CheckValue(BoundClause row, ImmutableArray<BoundClause> stated, string? scale, DiagnosticBag diagnostics)
    {
        if (BehaviourCatalogue.Find(row.Name)!.Unit == ParameterUnit.Form) diagnostics.Report(OfForm, row.Syntax.Head!.Span, row.Name);
        else if (stated.IsEmpty) diagnostics.Report(Unstated, row.Syntax.Head!.Span, row.Name);
        else if (scale is not null && stated[0] is { IsSound: true } first && first.Get<AssumedValue>("assumption") is var value && !FittedScale.Holds(EnumWords.To<ParameterScale>(scale), value.Value))
            Report(OffScale, row, first, diagnostics, row.Name, ParameterText.Write(value), scale);
    }

    private static void Report(DiagnosticDescriptor descriptor, BoundClause row, BoundClause other, DiagnosticBag diagnostics, params ReadOnlySpan<Phrase> arguments) => diagnostics.Add(Diagnostic
        .Create(descriptor, diagnostics.Source, row.Syntax.Head!.Span, arguments)
        .With(new RelatedLocation(diagnostics.Source, other.Syntax.Head!.Span, $"`{other.Name}` stands here")));

    private static string Count(int numbers) => numbers.ToString(CultureInfo.InvariantCulture);
}
