using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Metrics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>Gives an expression its meaning as a figure: a measure over a window, a ratio, a share of members, a named metric.</summary>
internal static class MetricBinder
{
    /// <summary>The measures by the words that call them, and what each means in one sentence.</summary>
    public static ImmutableArray<(string Word, MetricMeasure Measure, string Doc)> All { get; } =
    [
        ("user_repurchase_rate", MetricMeasure.UserRepurchaseRate, "Members with two or more orders in the window ÷ members with any."),
        ("order_repurchase_rate", MetricMeasure.OrderRepurchaseRate, "Second and later orders of a member in the window ÷ all orders by members."),
        ("member_orders", MetricMeasure.MemberOrders, "Orders by members since they joined; a sum."),
        ("store_orders", MetricMeasure.StoreOrders, "Orders by all shoppers of the stores, members or not; a sum."),
        ("member_revenue", MetricMeasure.MemberRevenue, "What members paid since they joined, after discounts; a sum."),
        ("store_revenue", MetricMeasure.StoreRevenue, "What all shoppers paid, members or not, after discounts; a sum."),
        ("member_margin", MetricMeasure.MemberMargin, "Margin on what members bought since they joined, at list prices; a sum."),
        ("average_order_value", MetricMeasure.AverageOrderValue, "客单价: what members paid ÷ their orders, since they joined."),
        ("orders_per_member", MetricMeasure.OrdersPerMember, "Orders by members since they joined ÷ all who have joined."),
        ("revenue_per_member", MetricMeasure.RevenuePerMember, "What members paid since they joined ÷ all who have joined."),
        ("active_rate", MetricMeasure.ActiveRate, "Members in groups who engaged with a post or a message in the window ÷ members in groups."),
        ("opt_out_rate", MetricMeasure.OptOutRate, "Members who left or muted their group in the window ÷ those who had not when it began."),
        ("redemption_rate", MetricMeasure.RedemptionRate, "Coupons redeemed in the window ÷ coupons issued in it."),
        ("k_factor", MetricMeasure.KFactor, "People who joined in the window because members brought them ÷ members in groups, as a percentage."),
        ("members", MetricMeasure.Members, "Members in groups; written without a window."),
    ];

    private static readonly FrozenDictionary<string, MetricMeasure> Measures =
        All.ToFrozenDictionary(entry => entry.Word, entry => entry.Measure, StringComparer.Ordinal);

    private static readonly MetricExpression StandIn = new MetricExpression.Measure(MetricMeasure.Members, Duration.FromDays(1));

    public static ReadResult Bind(ExpressionSyntax expression, BindingContext context) => expression switch
    {
        ParenthesizedSyntax inner => Bind(inner.Expression, context),
        BinarySyntax { Operator.Value: "where" } filtered => BindPercentOfMembers(filtered, context),
        BinarySyntax { Operator.Kind: TokenKind.Slash } ratio => BindRatio(ratio, context),
        CallSyntax call when Measures.TryGetValue(call.Name.Value, out var measure) => BindMeasure(call, measure, context),
        WordSyntax { Text: "members" } => ReadResult.Of(1, StandIn),
        WordSyntax word when context.Symbols.Find("metric", word.Text) is not null => ReadResult.Of(1, new MetricExpression.Named(word.Text)),
        CallSyntax call => Unknown(call.Name.Value, call.Name.Span, context),
        WordSyntax word => Unknown(word.Text, word.Span, context),
        _ => ReadResult.Wrong(1, StandIn, context.Problem(BindingDiagnostics.MetricExpected, expression.Span, expression.ToString())),
    };

    private static ReadResult BindMeasure(CallSyntax call, MetricMeasure measure, BindingContext context)
    {
        var read = WindowedCall.Read(call, [], needsWindow: true, $"{call.Name.Value}(90d)", context);
        return new ReadResult(1, new MetricExpression.Measure(measure, read.Window ?? Duration.FromDays(1)), read.Problems);
    }

    private static ReadResult BindRatio(BinarySyntax ratio, BindingContext context)
    {
        var (above, below) = (Bind(ratio.Left, context), Bind(ratio.Right, context));
        return new ReadResult(1, new MetricExpression.Ratio((MetricExpression)above.Value!, (MetricExpression)below.Value!), above.Problems.AddRange(below.Problems));
    }

    private static ReadResult BindPercentOfMembers(BinarySyntax filtered, BindingContext context)
    {
        var head = PhraseElement.Flatten(filtered.Left);
        var (of, problems) = head switch
        {
            [{ Word: "percent" }, { Word: "of" }, { Word: "members" }] => (new MemberPredicate.Constant(true), []),
            [{ Word: "percent" }, { Word: "of" }, { Expression: CallSyntax { Name.Value: "members", Arguments: [var condition] } }] => Predicate(condition, context),
            _ => (new MemberPredicate.Constant(false), ImmutableArray.Create(context.Problem(BindingDiagnostics.MetricExpected, filtered.Left.Span, filtered.Left.ToString()))),
        };
        var (where, more) = Predicate(filtered.Right, context);
        return new ReadResult(1, new MetricExpression.PercentOfMembers(of, where), problems.AddRange(more));
    }

    private static (MemberPredicate Predicate, ImmutableArray<Diagnostic> Problems) Predicate(ExpressionSyntax expression, BindingContext context)
    {
        var read = PredicateBinder.Bind(expression, context);
        return ((MemberPredicate)read.Value!, read.Problems);
    }

    private static ReadResult Unknown(string word, TextSpan span, BindingContext context)
    {
        var known = Measures.Keys.Concat(context.Symbols.OfKind("metric").Select(symbol => symbol.Name));
        var nearest = NearWords.Nearest(word, known);
        var problem = context.Problem(BindingDiagnostics.MetricExpected, span, word);
        return ReadResult.Wrong(1, StandIn, nearest is null ? problem : problem.With(Fix.Respell($"did you mean `{nearest}`?", span, nearest)));
    }
}
