using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Relations;

/// <summary>Orders in windows, what they cost, and how long the last is ago.</summary>
internal sealed class OrderRelations(RelationWriter writer)
{
    /// <summary>With more conditions on single orders than this, which is part of which is not gone into.</summary>
    private const int ManyConditions = 60;

    private bool _looksIntoConditions;

    public void Write()
    {
        var orders = Ladder<OrderFilter>.Of(writer.Of<VariableKey.Orders>().Select(o => (o.Key.Filter, o.Key.Window, o.Place)));
        var spends = Ladder<OrderFilter>.Of(writer.Of<VariableKey.Spend>().Select(s => (s.Key.Filter, s.Key.Window, s.Place)));
        _looksIntoConditions = orders.Count(ladder => ladder.Subject.Text is not null) <= ManyConditions;
        Nesting.Write(writer, orders, IsWithin);

        // Nothing is paid that is less than nothing, so that money adds up as orders do.
        Nesting.Write(writer, spends, IsWithin);
        foreach (var spend in spends)
        {
            foreach (var order in orders) Pay(spend, order);
        }

        foreach (var (place, key) in writer.Of<VariableKey.SinceLastOrder>())
        {
            foreach (var counted in orders.Concat(spends)) Recency(place, OrderFilter.Of(key.Product), counted);
            if (!writer.Universe.OrdersAreComplete) continue;
            foreach (var counted in orders) Absence(place, OrderFilter.Of(key.Product), counted);

            // Where the log tells of every order, the last one of a product is no later than the last one.
            if (key.Product is not null && writer.Find(new VariableKey.SinceLastOrder(null)) is { } any) writer.AtMost(any, place);
        }
    }

    private void Pay(Ladder<OrderFilter> spend, Ladder<OrderFilter> order)
    {
        if (IsWithin(spend.Subject, order.Subject))
        {
            // Money is spent by an order, of the same product where one is given, and what is spent before a window begins is spent by an order before it.
            foreach (var (window, place) in spend.Rungs)
            {
                foreach (var longer in order.Longer(window)) writer.Always(writer.IsAtMost(place, 0), writer.IsAtLeast(longer.Place, 1));
            }

            foreach (var (shorter, longer) in spend.Pairs)
            {
                if (order.Shorter(shorter.Window) is not { } before) continue;
                foreach (var after in order.Longer(longer.Window))
                    if (after.Place != before.Place) writer.Relations.Payments.Add(new Payment(longer.Place, shorter.Place, after.Place, before.Place));
            }
        }

        // Orders that each paid m or more have paid m times their number together.
        if (!IsWithin(order.Subject, spend.Subject) || writer.Filters.LeastPaid(order.Subject) is not (> 0 and var least)) return;
        foreach (var (window, place) in order.Rungs)
        {
            foreach (var longer in spend.Longer(window)) writer.Always(new Inequality(least, place, 1, longer.Place, 0));
        }
    }

    /// <summary>An order in a window is less long ago than the window is long.</summary>
    private void Recency(int since, OrderFilter last, Ladder<OrderFilter> counted)
    {
        if (!IsWithin(counted.Subject, last)) return;
        foreach (var (window, place) in counted.Rungs)
            writer.Always(writer.IsAtMost(place, 0), writer.IsAtMost(since, window.Most == Ends.Never ? Ends.Largest : window.Most - 1));
    }

    /// <summary>Where the log tells of every order, the last is as long ago as a window without any is long.</summary>
    private void Absence(int since, OrderFilter last, Ladder<OrderFilter> counted)
    {
        if (!IsWithin(last, counted.Subject)) return;
        foreach (var (window, place) in counted.Rungs)
            writer.Always(writer.IsAtLeast(place, 1), writer.IsAtLeast(since, window.Least));
    }

    private bool IsWithin(OrderFilter part, OrderFilter whole) =>
        (_looksIntoConditions || (part.Text is null && whole.Text is null) || part == whole || whole == OrderFilter.Any) && writer.Filters.IsWithin(part, whole);
}
