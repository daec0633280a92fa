using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Engine;

/// <summary>
/// Counts the orders that a member makes if nobody acts: all at once when it joins, of both arms, and takes those still to come out of the
/// plan's arm again when the plan makes a difference.
/// </summary>
internal sealed class PlannedOrders(Shard shard)
{
    private readonly Script _script = shard.World.Script;
    private readonly Tally _tally = shard.Tally;

    /// <summary>Of one who joins.</summary>
    public void Count(ref Customer customer)
    {
        customer.LastOrderMonth = -1;
        CountRest(ref customer, by: 1, twins: 1);
    }

    /// <summary>Of one whom the plan is about to move.</summary>
    public void Withdraw(ref Customer customer, double joined)
    {
        customer.LastOrderMonth = customer.LastEntry >= 0 && shard.Log[customer.LastEntry].Time > joined
            ? (short)_script.Months.Of((int)shard.Log[customer.LastEntry].Time)
            : (short)-1;
        var last = customer.LastOrderMonth;
        CountRest(ref customer, by: -1, twins: 0);
        customer.LastOrderMonth = last;
    }

    private void CountRest(ref Customer customer, int by, int twins)
    {
        var part = customer.IsWithheld ? _tally.Withheld : _tally.Touched;
        for (var entry = customer.NextPlanned; entry < customer.EndPlanned; entry++)
        {
            var day = (int)shard.Log[entry].Time;
            ref readonly var worth = ref shard.Log.WorthOf(entry);
            var (paid, margin) = (SalesTally.GrainsOf(worth.Value), SalesTally.GrainsOf(worth.Margin));
            _tally.Twins.Count(day, paid, margin, twins);
            _tally.Members.Count(day, paid, margin, by);
            part.Count(paid, by);
            CountMonth(ref customer, day, by);
        }
    }

    /// <summary>The first order of a member, and the first of a month.</summary>
    public void CountMonth(ref Customer customer, int day, int by = 1)
    {
        var month = (short)_script.Months.Of(day);
        if (customer.LastOrderMonth < 0)
        {
            _tally.Count(PeopleCount.Buyers, by);
        }

        if (customer.LastOrderMonth != month)
        {
            customer.LastOrderMonth = month;
            var cohort = _script.Months.Of(customer.JoinDay);
            _tally.Ordering.Count(cohort, month - cohort, by);
        }
    }
}
