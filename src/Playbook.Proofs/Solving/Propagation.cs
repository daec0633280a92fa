using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;
using Playbook.Proofs.Relations;

namespace Playbook.Proofs.Solving;

/// <summary>
/// Narrows what variables may be by inequalities until nothing changes. Both inequalities and sets are closed under taking the smaller of two
/// solutions variable by variable, so that the least values left are a solution whenever they settle: for these nothing need be tried.
/// </summary>
internal sealed class Propagation(MemberRelations relations, Budget budget)
{
    /// <summary>Rounds beyond those in which a system without a contradiction settles when its sets have no gaps.</summary>
    private const int MoreRounds = 32;

    /// <summary>False where the box is empty.</summary>
    public bool Settle(Box box)
    {
        // Differences that do not contradict each other settle within a round for each variable (Bellman–Ford).
        var most = box.Count + MoreRounds;
        for (var round = 0; round < most; round++)
        {
            var changed = false;
            foreach (var inequality in relations.Inequalities)
                if (!Narrow(box, inequality, ref changed)) return false;
            foreach (var inequality in box.Inequalities)
                if (!Narrow(box, inequality, ref changed)) return false;
            foreach (var balance in relations.Balances)
                if (!Narrow(box, balance, ref changed)) return false;
            foreach (var payment in relations.Payments)
                if (!Narrow(box, payment, ref changed)) return false;
            if (!changed) return true;
            if (budget.IsSpent) break;
        }

        box.IsLoose = true;
        return !IsCircular(box);
    }

    /// <summary>
    /// Whether differences contradict each other, whatever the sets: around a circle of x ≤ y + b the bounds add up to less than nothing.
    /// Only then do they narrow for ever.
    /// </summary>
    private bool IsCircular(Box box)
    {
        var differences = relations.Inequalities.Concat(box.Inequalities).Where(i => i is { P: 1, Q: 1 }).ToList();
        var reach = new long[box.Count];
        for (var round = 0; round <= box.Count; round++)
        {
            var changed = false;
            foreach (var i in differences)
            {
                budget.Take();
                if (reach[i.X] <= reach[i.Y] + i.B) continue;
                (reach[i.X], changed) = (reach[i.Y] + i.B, true);
            }

            if (!changed) return false;
        }

        return true;
    }

    private bool Narrow(Box box, Inequality i, ref bool changed)
    {
        budget.Take();
        return AtMost(box, i.X, Ends.MostOf(i.P, i.Q, box[i.Y].Max, i.B), ref changed) && AtLeast(box, i.Y, Ends.LeastOf(i.P, box[i.X].Min, i.Q, i.B), ref changed);
    }

    private bool Narrow(Box box, Balance b, ref bool changed)
    {
        budget.Take();

        // wholeLonger + partShorter ≥ wholeShorter + partLonger
        return AtLeast(box, b.WholeLonger, box[b.WholeShorter].Min + box[b.PartLonger].Min - box[b.PartShorter].Max, ref changed)
            && AtLeast(box, b.PartShorter, box[b.WholeShorter].Min + box[b.PartLonger].Min - box[b.WholeLonger].Max, ref changed)
            && AtMost(box, b.WholeShorter, box[b.WholeLonger].Max + box[b.PartShorter].Max - box[b.PartLonger].Min, ref changed)
            && AtMost(box, b.PartLonger, box[b.WholeLonger].Max + box[b.PartShorter].Max - box[b.WholeShorter].Min, ref changed);
    }

    private bool Narrow(Box box, Payment p, ref bool changed)
    {
        budget.Take();
        if (box[p.SpendLonger].Min > box[p.SpendShorter].Max)
        {
            return AtLeast(box, p.OrdersLonger, box[p.OrdersShorter].Min + 1, ref changed)
                && AtMost(box, p.OrdersShorter, box[p.OrdersLonger].Max - 1, ref changed);
        }

        return box[p.OrdersLonger].Max > box[p.OrdersShorter].Min
            || (AtMost(box, p.SpendLonger, box[p.SpendShorter].Max, ref changed) && AtLeast(box, p.SpendShorter, box[p.SpendLonger].Min, ref changed));
    }

    private bool AtMost(Box box, int variable, long value, ref bool changed)
    {
        if (box[variable].Max <= value) return true;
        return Set(box, variable, box[variable].AtMost(value), ref changed);
    }

    private bool AtLeast(Box box, int variable, long value, ref bool changed)
    {
        if (box[variable].Min >= value) return true;
        return Set(box, variable, box[variable].AtLeast(value), ref changed);
    }

    private bool Set(Box box, int variable, ValueSet set, ref bool changed)
    {
        budget.Take();
        box.Set(variable, set);
        changed = true;
        return !set.IsEmpty;
    }
}
