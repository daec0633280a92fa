using System.Collections.Immutable;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Engine;

/// <summary>
/// What all stores draw on together: budgets, coupons to hand out, stocks in total, joins in total. Stores come to it one after the other, so
/// every check is exact and nothing is spent twice.
/// </summary>
internal sealed class Ledger
{
    private readonly ImmutableArray<(PlanBudget Plan, BudgetState State)> _budgets;
    private readonly BudgetState?[] _referrals;
    private readonly int[] _issued;
    private readonly int[] _joins;
    private readonly int[][] _storeTouches;

    public Ledger(Script script)
    {
        var plan = script.Plan;
        _budgets = [.. plan.Budgets.Where(b => b.OnSpent != OnSpent.Report).Select(b => (b, new BudgetState(b.Amount, b.Window, script.Calendar)))];
        _referrals = [.. plan.Referrals.Select(r => r.Budget is { } b ? new BudgetState(b.Amount, b.Window, script.Calendar) : null)];
        _issued = new int[plan.Offers.Length];
        _joins = new int[plan.Recruits.Length];
        AllTouches = Never(script.Rings.TotalLength);
        _storeTouches = [.. Enumerable.Range(0, Math.Max(1, plan.Population.Stores)).Select(_ => Never(script.Rings.StoreLength))];
    }

    public StockShelf Stock { get; } = new();

    /// <summary>Times of touches that caps in total count.</summary>
    public int[] AllTouches { get; }

    /// <summary>Times of touches that caps per store count; a group of no store counts for the first.</summary>
    public int[] StoreTouches(int store) => _storeTouches[Math.Max(0, store)];

    public void Open(int day)
    {
        foreach (var (_, state) in _budgets)
        {
            state.Open(day);
        }

        foreach (var referral in _referrals)
        {
            referral?.Open(day);
        }

        Stock.Forget(day);
    }

    /// <summary>Whether a spent budget stops touches that carry an offer, or all of them.</summary>
    public bool Stops(bool carriesOffer)
    {
        foreach (var (plan, state) in _budgets)
        {
            if (state.IsSpent && SpentBudget.Stops(plan.OnSpent, carriesOffer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Pays if every budget that covers it can; else those that cannot count as spent.</summary>
    public bool TrySpend(CostKind kind, double money)
    {
        var can = true;
        foreach (var (plan, state) in _budgets)
        {
            if (plan.Covers.Contains(kind) && !state.CanSpend(money))
            {
                state.Refuse();
                can = false;
            }
        }

        if (can)
        {
            Spend(kind, money);
        }

        return can;
    }

    /// <summary>Pays what was promised.</summary>
    public void Spend(CostKind kind, double money)
    {
        foreach (var (plan, state) in _budgets)
        {
            if (plan.Covers.Contains(kind))
            {
                state.Spend(money);
            }
        }
    }

    public bool CanIssue(int offer, PlanCoupon coupon) => coupon.Issue is not { } most || _issued[offer] < most;

    public void Issue(int offer) => _issued[offer]++;

    public bool ReferralGoesOn(int referral) => _referrals[referral] is not { IsSpent: true };

    /// <summary>A referral's own budget counts the face value of rewards when they are issued.</summary>
    public bool TryReward(int referral, double face)
    {
        if (_referrals[referral] is not { } budget)
        {
            return true;
        }

        if (!budget.CanSpend(face))
        {
            budget.Refuse();
            return false;
        }

        budget.Spend(face);
        return true;
    }

    public int Joins(int recruit) => _joins[recruit];

    public void Join(int recruit) => _joins[recruit]++;

    private static int[] Never(int length)
    {
        var times = new int[length];
        Array.Fill(times, int.MinValue);
        return times;
    }
}
