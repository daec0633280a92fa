using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Predicates;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Expressions;

/// <summary>What can be asked of a member: the quantities, and how each is written.</summary>
internal static class MemberQuantities
{
    private static readonly ImmutableArray<string> OfProduct = ["product"];
    private static readonly ImmutableArray<string> OfOffer = ["offer"];
    private static readonly ImmutableArray<string> OfTouch = ["cadence", "offer"];

    /// <summary>A quantity's word, what it measures, its arguments, what it is compared with, and its meaning in one sentence.</summary>
    /// <param name="Word">How it is called.</param>
    /// <param name="Measure">What it measures.</param>
    /// <param name="Subjects">The kinds of names of which one may stand first among its arguments.</param>
    /// <param name="NeedsWindow">Whether a window must stand last among them.</param>
    /// <param name="Operand">What it is compared with.</param>
    /// <param name="Example">How it is written.</param>
    /// <param name="OperandExample">How what it is compared with is written.</param>
    /// <param name="Doc">What it means.</param>
    public sealed record Entry(
        string Word, MemberMeasure Measure, ImmutableArray<string> Subjects, bool NeedsWindow, Type Operand, string Example, string OperandExample, string Doc)
    {
        public bool TakesOperand(Operand operand) => operand.GetType() == Operand || (operand is Operand.DaysAgo && Operand == typeof(Operand.Date));

        /// <summary>Whether members can be put in order by it.</summary>
        public bool CanRank => Measure == MemberMeasure.Attribute
            || ((Operand == typeof(Operand.Count) || Operand == typeof(Operand.Amount)) && Measure is not (MemberMeasure.RfmRecency or MemberMeasure.RfmFrequency or MemberMeasure.RfmMoney));
    }

    public static ImmutableArray<Entry> All { get; } =
    [
        new("orders", MemberMeasure.Orders, OfProduct, true, typeof(Operand.Count), "orders(fruit, 60d)", "2",
            "Orders made in the window; of a product, those whose basket held it."),
        new("spend", MemberMeasure.Spend, OfProduct, true, typeof(Operand.Amount), "spend(90d)", "100 CNY",
            "Money paid in the window, after discounts; of a product, for all of an order whose basket held it."),
        new("redeemed", MemberMeasure.Redeemed, OfOffer, true, typeof(Operand.Count), "redeemed(team_fruit, 30d)", "1",
            "Orders in the window that took an offer up: a coupon redeemed, a flash or team price paid."),
        new("refunds", MemberMeasure.Refunds, OfProduct, true, typeof(Operand.Count), "refunds(90d)", "1",
            "Orders refunded in the window."),
        new("active_days", MemberMeasure.ActiveDays, [], true, typeof(Operand.Count), "active_days(28d)", "2",
            "Local days in the window on which the member engaged with a post or a message."),
        new("received", MemberMeasure.Received, OfTouch, true, typeof(Operand.Count), "received(flash_daily, 7d)", "3",
            "Messages that reached the member in the window, group posts that it could read included; of a cadence or of an offer."),
        new("opened", MemberMeasure.Opened, OfTouch, true, typeof(Operand.Count), "opened(flash_daily, 7d)", "1",
            "Messages and group posts in the window that the member engaged with; of a cadence or of an offer."),
        new("posts", MemberMeasure.Posts, [], true, typeof(Operand.Count), "posts(30d)", "4",
            "Messages that the member itself wrote in its group in the window."),
        new("invited", MemberMeasure.Invited, [], true, typeof(Operand.Count), "invited(30d)", "1",
            "People who joined in the window because the member brought them."),
        new("since_last_order", MemberMeasure.SinceLastOrder, OfProduct, false, typeof(Operand.Length), "since_last_order", "21d",
            "Time since the last order, one before the campaign included; longer than any bound where there was none."),
        new("since_last_active", MemberMeasure.SinceLastActive, [], false, typeof(Operand.Length), "since_last_active", "30d",
            "Time since the member last engaged with a post or a message; longer than any bound where it never did."),
        new("since_joined", MemberMeasure.SinceJoined, [], false, typeof(Operand.Length), "since_joined", "7d",
            "Time since the member joined its group."),
        new("joined", MemberMeasure.Joined, [], false, typeof(Operand.Date), "joined", "2018-06-30",
            "The local date on which the member joined its group; compared with a date, or with one counted back from today: `joined < 30d ago`."),
        new("rfm.r", MemberMeasure.RfmRecency, [], false, typeof(Operand.Count), "rfm.r", "4",
            "Recency, 1 to 5: by quintile among members who ordered in the window of `rfm`, 5 for the latest; 0 for one who did not."),
        new("rfm.f", MemberMeasure.RfmFrequency, [], false, typeof(Operand.Count), "rfm.f", "4",
            "Frequency, 1 to 5: likewise by number of orders, 5 for the most."),
        new("rfm.m", MemberMeasure.RfmMoney, [], false, typeof(Operand.Count), "rfm.m", "4",
            "Money, 1 to 5: likewise by money paid, 5 for the most."),
    ];

    public static Entry? Find(string word) => All.FirstOrDefault(entry => entry.Word == word);

    /// <summary>Reads <c>orders(fruit, 60d)</c>, <c>joined</c>, <c>rfm.r</c>, or an attribute that can be compared; null where the expression is none of them.</summary>
    public static (Entry Entry, MemberQuantity Quantity, ImmutableArray<Diagnostic> Problems)? Read(ExpressionSyntax expression, BindingContext context)
    {
        switch (expression)
        {
            case CallSyntax call when OrderFilterBinder.IsCount(call):
                var (filtered, found) = OrderFilterBinder.Read(call, context);
                return (OrderFilterBinder.CountEntry, filtered, found);
            case CallSyntax call when Find(call.Name.Value) is { } entry:
                var read = WindowedCall.Read(call, entry.Subjects, entry.NeedsWindow, entry.Example, context, takesCalendar: true);
                return (entry, Quantity(entry.Measure, read), read.Problems);
            case WordSyntax word when AttributeDeclaration.Find(word.Text, context) is { IsComparable: true } attribute:
                return (attribute.Entry, new MemberQuantity(MemberMeasure.Attribute, Attribute: word.Text), []);
            case WordSyntax or MemberAccessSyntax when Find(expression.ToString()) is { NeedsWindow: false } entry:
                return (entry, new MemberQuantity(entry.Measure), []);
            case WordSyntax word when Find(word.Text) is { } entry:
                var problem = context.Problem(BindingDiagnostics.ArgumentsMismatch, word.Span, entry.Word, "it lacks its window", entry.Example);
                return (entry, new MemberQuantity(entry.Measure), [problem]);
            default:
                return null;
        }
    }

    public static MemberQuantity Quantity(MemberMeasure measure, WindowedCall call) => new(
        measure,
        call.Window,
        Product: NameOf(call, "product"),
        Offer: NameOf(call, "offer"),
        Cadence: NameOf(call, "cadence"),
        Calendar: call.Calendar);

    private static string? NameOf(WindowedCall call, string kind) => call.Subject?.Kind == kind ? call.Subject.Name : null;
}
