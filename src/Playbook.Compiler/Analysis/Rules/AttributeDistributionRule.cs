using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Binding.Expressions;
using Playbook.Compiler.Lowering;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>An attribute's bounds and distribution have the unit of its type and its words, and the shares add up to 100 %.</summary>
internal sealed class AttributeDistributionRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor NotWhole = new("PB4110", Severity.Error, typeof(AttributeDistributionRule).Assembly);
    private static readonly DiagnosticDescriptor Mismatch = new("PB4111", Severity.Error, typeof(AttributeDistributionRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NotWhole, Mismatch];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var attribute in playbook.Root.BlocksOf("attribute"))
        {
            if (attribute.Sound("type") is not { } type) continue;
            var kind = type.Captures.TryFind<string>("kind", out var word) ? AttributeDeclaration.KindOf(word) : AttributeKind.OneOf;
            var written = word ?? "one_of";
            if (type.Captures.TryFind<Types.ValueRange>("range", out var range) && !IsOf(kind, range.From))
            {
                diagnostics.Report(Mismatch, type.Phrase!.Span, attribute.Name, written, Example(kind));
                continue;
            }

            if (attribute.Sound("unknown") is { } unknown && unknown.Get<Percent>("percent").Points > 100m)
                diagnostics.Report(NotWhole, unknown.Phrase!.Span, attribute.Name, unknown.Get<Percent>("percent").ToString());
            if (attribute.Sound("distribution") is not { } clause) continue;
            var distribution = AttributeLowering.Distribution(clause);
            if (!Fits(kind, distribution, attribute.WordsOf())) diagnostics.Report(Mismatch, clause.Phrase!.Span, attribute.Name, written, Example(kind));
            else if (distribution is PlanDistribution.Weights weights) CheckSum(attribute.Name, clause, weights, diagnostics);
        }
    }

    private static void CheckSum(string attribute, BoundClause clause, PlanDistribution.Weights weights, DiagnosticBag diagnostics)
    {
        var total = weights.Shares.Sum(weight => weight.Share.Points);
        if (total == 100m) return;
        var head = clause.Phrase!;
        var problem = Diagnostic.Create(NotWhole, diagnostics.Source, head.Span, attribute, new Percent(total).ToString());
        var last = PhraseElement.Flatten(head)[^1];
        var mended = weights.Shares[^1].Share.Points + 100m - total;
        diagnostics.Add(mended > 0m ? problem.With(Fix.Replace($"make the last share {new Percent(mended)}", last.Span, new Percent(mended).ToString())) : problem);
    }

    private static bool Fits(AttributeKind kind, PlanDistribution distribution, ImmutableArray<string> words) => distribution switch
    {
        PlanDistribution.Weights weights => kind switch
        {
            AttributeKind.OneOf => weights.Shares.All(weight => words.Contains(weight.Value, StringComparer.Ordinal)),
            AttributeKind.Truth => weights.Shares.All(weight => weight.Value is "true" or "false"),
            AttributeKind.Text => true,
            _ => false,
        },
        PlanDistribution.Uniform uniform => IsOf(kind, uniform.Over.From),
        PlanDistribution.Normal normal => kind != AttributeKind.Date && IsOf(kind, normal.Mean) && IsOf(kind, normal.Deviation),
        PlanDistribution.Lognormal lognormal => kind != AttributeKind.Date && IsOf(kind, lognormal.Mean),
        _ => throw new InvalidOperationException($"{distribution.GetType().Name} is not a distribution."),
    };

    private static bool IsOf(AttributeKind kind, Operand value) => (kind, value) is
        (AttributeKind.Number, Operand.Count) or (AttributeKind.Money, Operand.Amount) or (AttributeKind.Date, Operand.Date) or (AttributeKind.Distance, Operand.Way);

    private static string Example(AttributeKind kind) => kind switch
    {
        AttributeKind.OneOf => "distribution 长沙 60%, 湘潭 40%",
        AttributeKind.Truth => "distribution true 30%, false 70%",
        AttributeKind.Text => "distribution \"…\" 60%, \"…\" 40%",
        AttributeKind.Number => "distribution normal 38 sd 12",
        AttributeKind.Money => "distribution lognormal 6_000 CNY cv 50%",
        AttributeKind.Date => "distribution uniform 1960-01-01 .. 2005-12-31",
        AttributeKind.Distance => "distribution lognormal 2km cv 60%",
        _ => throw new InvalidOperationException($"No attribute is {kind}."),
    };
}
