using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Engine;

/// <summary>
/// When messages after the last order fall due. For a member who follows its planned life the day is known in advance: the first on which it
/// would be due if nobody acted. From the plan's first difference on, every order sets it anew (<see cref="OrderDesk.SetDue"/>).
/// </summary>
internal sealed class OrderDues(Shard shard)
{
    private readonly Script _script = shard.World.Script;

    /// <summary>Notes what falls due from a day on for one who follows its planned life.</summary>
    public void Foresee(GroupState group, int member, int from)
    {
        for (var due = 0; due < group.DueDays.Length; due++)
        {
            if (_script.DueCadences[due].DueBy == DueBy.Order)
            {
                group.DueDays[due][member] = Next(group, member, _script.DueCadences[due], from);
            }
        }
    }

    /// <summary>Notes what is due by the last order, for one whom the plan is about to move.</summary>
    public void Settle(GroupState group, int member)
    {
        for (var due = 0; due < group.DueDays.Length; due++)
        {
            if (_script.DueCadences[due].DueBy == DueBy.Order)
            {
                group.DueDays[due][member] = Last(group, member, _script.DueCadences[due]);
            }
        }
    }

    /// <summary>Whether a message is due on a day by what has been ordered up to now.</summary>
    public bool IsDue(GroupState group, int member, CadenceScript cadence, int day) =>
        (IsForeseen(group, member, cadence) ? Last(group, member, cadence) : group.DueDays[cadence.Due][member]) == day;

    public static bool IsForeseen(GroupState group, int member, CadenceScript cadence) => cadence.DueBy == DueBy.Order && !group.Customers[member].HasDiverged;

    /// <summary>The first day from one on that the next matching order does not come before.</summary>
    public short Next(GroupState group, int member, CadenceScript cadence, int from)
    {
        ref var customer = ref group.Customers[member];
        var due = Last(group, member, cadence);
        for (var entry = customer.NextPlanned; entry < customer.EndPlanned; entry++)
        {
            ref readonly var order = ref shard.Log[entry];
            if (!Matches(cadence, order.Products))
            {
                continue;
            }

            var day = (int)order.Time;
            if (due >= from && day >= due)
            {
                return due;
            }

            due = (short)CadenceTiming.DueDay(day, cadence.DueDays);
        }

        return due >= from ? due : GroupState.Never;
    }

    /// <summary>By the last matching order that has been made; by those before the period where there is none since.</summary>
    private short Last(GroupState group, int member, CadenceScript cadence)
    {
        ref var customer = ref group.Customers[member];
        for (var entry = customer.LastEntry; entry >= 0; entry = shard.Log.Before(entry))
        {
            if (Matches(cadence, shard.Log[entry].Products))
            {
                return (short)CadenceTiming.DueDay((int)shard.Log[entry].Time, cadence.DueDays);
            }
        }

        var before = cadence.DueProduct < 0 ? customer.Shopper.LastOrder : group.StalePantryOf(member)[cadence.DueProduct].LastOrder;
        return before >= GroupState.Never ? (short)CadenceTiming.DueDay((int)Math.Floor(before), cadence.DueDays) : GroupState.Never;
    }

    /// <summary>Whether an order of some products is one that a cadence follows.</summary>
    public static bool Matches(CadenceScript cadence, uint products) => cadence.DueProduct < 0 || (products & (1u << cadence.DueProduct)) != 0;
}
