using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Metrics;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>Gives <c>still_frequent &gt;= 19.22% at period_end</c> its meaning.</summary>
internal static class TargetBinder
{
    private const string Example = "user_repurchase_rate(90d) >= 35% at period_end";

    private static readonly ImmutableArray<string> BoundPhrases =
    [
        "<percent> of <holdout: holdout | members> [at <moment: period_end | period_start>]",
        "<percent> [at <moment: period_end | period_start>]",
        "<percent> [of <holdout: holdout | members>] at <date>",
        "<money> [at <moment: period_end | period_start>]",
        "<money> at <date>",
        "<count> [member(s)] [order(s)] [at <moment: period_end | period_start>]",
        "<count> [member(s)] [order(s)] at <date>",
    ];

    public static ReadResult Bind(ExpressionSyntax expression, BindingContext context)
    {
        if (expression is not BinarySyntax comparison || ComparisonOperators.Of(comparison.Operator.Kind) is not { } op)
            return Wrong(context.Problem(BindingDiagnostics.MetricExpected, expression.Span, expression.ToString()));

        var metric = MetricBinder.Bind(comparison.Left, context);
        var elements = PhraseElement.Flatten(comparison.Right);
        var isBareNumber = elements is [{ Number: not null }, ..] && IsShare((MetricExpression)metric.Value!);
        var matcher = new PhraseMatcher(elements, context);
        if (isBareNumber || matcher.Match(BoundPhrases) is not { } match)
            return Wrong(context.Problem(BindingDiagnostics.ComparisonMismatch, comparison.Right.Span, comparison.Left.ToString(), comparison.Right.ToString(), Example));

        var bound = BoundOf(match.Captures);
        var problems = metric.Problems.AddRange(match.Problems);
        if (problems.IsEmpty && bound is TargetBound.Share share && IsPartOfWhole((MetricExpression)metric.Value!) && !Bounds.Share.Hold(share.Value))
            problems = [context.Problem(BindingDiagnostics.QuantityOutOfRange, elements[0].Span, comparison.Left.ToString(), elements[0].Text, Bounds.Share.Spoken)];
        return new ReadResult(1, new BoundTarget((MetricExpression)metric.Value!, op, bound, match.Captures.Find<LocalDate>("date")), problems);
    }

    private static TargetBound BoundOf(Captures captures)
    {
        if (captures.TryFind<Percent>("percent", out var percent))
            return captures.GetOr("holdout", string.Empty) == "holdout" ? new TargetBound.OfHoldout(percent) : new TargetBound.Share(percent);
        return captures.TryFind<Money>("money", out var money) ? new TargetBound.Amount(money) : new TargetBound.Count(captures.Get<int>("count"));
    }

    private static bool IsShare(MetricExpression metric) => metric switch
    {
        MetricExpression.Measure
        {
            Name: MetricMeasure.UserRepurchaseRate or MetricMeasure.OrderRepurchaseRate or MetricMeasure.ActiveRate
            or MetricMeasure.RedemptionRate or MetricMeasure.OptOutRate or MetricMeasure.KFactor
        } => true,
        MetricExpression.PercentOfMembers or MetricExpression.Ratio => true,
        _ => false,
    };

    // A ratio of two figures and the k-factor can be above 1.
    private static bool IsPartOfWhole(MetricExpression metric) =>
        metric is MetricExpression.PercentOfMembers || (IsShare(metric) && metric is MetricExpression.Measure { Name: not MetricMeasure.KFactor });

    private static ReadResult Wrong(Diagnostic problem) => ReadResult.Wrong(
        1,
        new BoundTarget(new MetricExpression.Measure(MetricMeasure.Members, Duration.FromDays(1)), ComparisonOperator.GreaterOrEqual, new TargetBound.Count(0), null),
        problem);
}
