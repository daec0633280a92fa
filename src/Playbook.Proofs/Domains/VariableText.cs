using Playbook.Plan.Explanations;
using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Domains;

/// <summary>What a variable is called, near to the language.</summary>
internal static class VariableText
{
    public static string Of(VariableKey key) => key switch
    {
        VariableKey.Orders orders => Call(orders.Filter.TookUp ? "redeemed" : "orders", Filter(orders.Filter), Exact(orders.Window)),
        VariableKey.Spend spend => Call("spend", Filter(spend.Filter), Exact(spend.Window)),
        VariableKey.Touches touches => Call(touches.Opened ? "opened" : "received", touches.Source.Cadence ?? touches.Source.Offer, Days(touches.Window)),
        VariableKey.ActiveDays active => Call("active_days", null, Days(active.Window)),
        VariableKey.Happenings { Kind: HappeningKind.Event } events => Call(events.Of!, null, Exact(events.Window)),
        VariableKey.Happenings happenings => Call(WordOf(happenings.Kind), happenings.Of, Exact(happenings.Window)),
        VariableKey.SinceLastOrder since => Call("since_last_order", since.Product, null),
        VariableKey.SinceLastActive => "since_last_active",
        VariableKey.SinceJoined => "since_joined",
        VariableKey.DaysSinceJoined => "days from joined to today",
        VariableKey.Today => "today",
        VariableKey.Score { Measure: MemberMeasure.RfmRecency } => "rfm.r",
        VariableKey.Score { Measure: MemberMeasure.RfmFrequency } => "rfm.f",
        VariableKey.Score => "rfm.m",
        VariableKey.Rank rank => $"{(rank.End == RankEnd.Top ? "top" : "bottom")} rank by {rank.Quantity}",
        VariableKey.Word { Kind: WordKind.Fact } fact => PredicateText.Of(Enum.Parse<MemberFact>(fact.Of)),
        VariableKey.Word { Kind: WordKind.Answer } answer => $"answered({answer.Of})",
        VariableKey.Word word => word.Of,
        VariableKey.Value value => value.Attribute,
        VariableKey.Flag flag => PredicateText.Of(new MemberPredicate.Flag(flag.Of)),
        VariableKey.Opaque opaque => opaque.Text,
        _ => throw new InvalidOperationException($"{key.GetType().Name} is no variable."),
    };

    private static string WordOf(HappeningKind kind) => kind switch
    {
        HappeningKind.Post => "posts",
        HappeningKind.Invitation => "invited",
        HappeningKind.Refund => "refunds",
        _ => throw new InvalidOperationException($"{kind} has no word of its own."),
    };

    private static string? Filter(OrderFilter filter) => (filter.Product ?? filter.Offer) is var name && filter.Text is { } text ? $"{name} where {text}".TrimStart() : name;

    private static string Call(string word, string? subject, string? window) =>
        (subject, window) is (null, null) ? word : $"{word}({string.Join(", ", new[] { subject, window }.OfType<string>())})";

    private static string? Exact(WindowSpan window) => window.Calendar is not null || window.Most == Ends.Never ? Unit(window) : PredicateText.Of(NodaTime.Duration.FromMilliseconds(window.Most));

    private static string? Days(WindowSpan window) => window.Calendar is not null || window.Most == Ends.Never ? Unit(window) : PredicateText.Of(NodaTime.Duration.FromDays(window.Most));

    private static string? Unit(WindowSpan window) => window.Calendar is { } unit ? $"calendar {unit.ToString().ToLowerInvariant()}" : null;
}
