using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;
using Playbook.Simulation.Random;

namespace Playbook.Specs.Members;

/// <summary>
/// Makes up members with histories that are varied rather than likely: to see what a plan's rules can reach and how its messages read, not to
/// forecast. The same seed gives the same members.
/// </summary>
public sealed class SyntheticMembers(CampaignPlan plan, ulong seed)
{
    private const int DaysBefore = 90;

    private readonly CampaignCalendar _calendar = new(plan.Period);
    private readonly RandomSource _random = new(seed, 0);

    /// <summary>A member with its history up to a moment at which one of the cadences may ask for it, one that falls due after an order included.</summary>
    public SyntheticMember Next(int ordinal, PlanCadence cadence)
    {
        var (at, told) = Plain(ordinal, cadence);
        return new SyntheticMember(at, new SyntheticEvidence(plan, _random).Tell(told, cadence, ordinal, StableIndex(cadence), at));
    }

    private SyntheticMember Plain(int ordinal, PlanCadence cadence)
    {
        var dice = _random.Stream(new Identity(0, ordinal), StableIndex(cadence), Purpose.Sample);
        var at = ClockOf(cadence, ref dice);
        var orders = Orders(_calendar.DayOf(at.Date), ref dice);
        if (CadenceTiming.DueFrom(plan, cadence.Trigger) is not { } due) return new SyntheticMember(at, Tell(at, orders, ref dice));
        if (cadence.Trigger is PlanTrigger.AfterJoin) return new SyntheticMember(at, Tell(at, orders, ref dice) with { Joined = at.Date.PlusDays(-due.Days) });

        // The last order is set so that the cadence is due; later ones would move it.
        var last = at.Date.PlusDays(-due.Days) + new LocalTime((int)(dice.Next() * 24), 0);
        orders.RemoveAll(order => order.At >= last);
        orders.Add(Order(last, ProductOf(cadence.Trigger), ref dice));
        return new SyntheticMember(at, Tell(at, orders, ref dice));
    }

    private LocalDateTime ClockOf(PlanCadence cadence, ref RandomStream dice)
    {
        if (CadenceTiming.DueFrom(plan, cadence.Trigger) is { } due) return _calendar.Date((int)(dice.Next() * _calendar.Days)) + due.At;
        if (cadence.Trigger is PlanTrigger.OnEvent) return _calendar.Date((int)(dice.Next() * _calendar.Days)) + new LocalTime((int)(dice.Next() * 24), 0);
        var slots = cadence.Trigger.Moments;
        return slots.IsEmpty ? plan.Period.First.AtMidnight() : slots[(int)(dice.Next() * slots.Length)].LocalDateTime;
    }

    private static string? ProductOf(PlanTrigger trigger) => trigger switch
    {
        PlanTrigger.AfterLastOrder after => after.Product,
        PlanTrigger.Replenishment cycle => cycle.Product,
        _ => null,
    };

    private PlanTestMember Tell(LocalDateTime at, List<PlanTestOrder> orders, ref RandomStream dice)
    {
        var today = _calendar.DayOf(at.Date);
        var attributes = new List<PlanTestAttribute>();
        foreach (var attribute in plan.Attributes.Where(a => !a.Values.IsEmpty))
            attributes.Add(new PlanTestAttribute(attribute.Name, attribute.Values[(int)(dice.Next() * attribute.Values.Length)]));
        var joined = _calendar.Date(today - 1 - (int)(dice.Next() * DaysBefore));
        var active = Days(at.Date, dice.Next(), ref dice);
        var traits = new List<TestTrait>();
        if (dice.Next() < 0.1) traits.Add(TestTrait.DoNotDisturb);
        if (plan.Holdout is not null && dice.Next() < 0.1) traits.Add(TestTrait.HeldOut);
        if (dice.Next() < 0.05) traits.Add(TestTrait.Left);
        return new PlanTestMember
        {
            Joined = joined,
            Attributes = [.. attributes],
            Orders = [.. orders.OrderBy(order => order.At)],
            Received = [.. Touches(at, ref dice).OrderBy(touch => touch.At)],
            ActiveOn = [.. active],
            Traits = [.. traits],
        };
    }

    /// <summary>From none to one every few days, of all products and of none in particular.</summary>
    private List<PlanTestOrder> Orders(int today, ref RandomStream dice)
    {
        var orders = new List<PlanTestOrder>();
        var gap = 2d + (dice.Next() * 60d);
        for (var day = today - (dice.Next() * gap); day > today - DaysBefore && orders.Count < 60; day -= gap * (0.3 + dice.Next()))
            orders.Add(Order(_calendar.Date((int)Math.Floor(day)).AtMidnight(), Product(ref dice), ref dice));
        return orders;
    }

    private string? Product(ref RandomStream dice)
    {
        var which = (int)(dice.Next() * (plan.Products.Length + 1));
        return which < plan.Products.Length ? plan.Products[which].Name : null;
    }

    private PlanTestOrder Order(LocalDateTime at, string? product, ref RandomStream dice)
    {
        var value = plan.Products.FirstOrDefault(p => p.Name == product)?.ListPrice ?? plan.Population.Personas.FirstOrDefault()?.OrderValue ?? Money.Zero(plan.Currency);
        return new PlanTestOrder(at, product, value with { Amount = decimal.Round(value.Amount * (decimal)(0.5 + (dice.Next() * 2d)), 2) });
    }

    /// <summary>Touches of the last days: none for half of the members.</summary>
    private List<PlanTestTouch> Touches(LocalDateTime at, ref RandomStream dice)
    {
        var touches = new List<PlanTestTouch>();
        if (dice.Next() < 0.5 || plan.Cadences.IsEmpty) return touches;
        var count = 1 + (int)(dice.Next() * 8d);
        for (var touch = 0; touch < count; touch++)
        {
            var cadence = plan.Cadences[(int)(dice.Next() * plan.Cadences.Length)];
            touches.Add(new PlanTestTouch(at.PlusMinutes(-(long)(dice.Next() * dice.Next() * 7d * CampaignCalendar.MinutesPerDay)), cadence.Name));
        }

        return touches;
    }

    private static List<LocalDate> Days(LocalDate today, double share, ref RandomStream dice)
    {
        var days = new List<LocalDate>();
        for (var back = 30; back > 0; back--)
        {
            if (dice.Next() < share * share) days.Add(today.PlusDays(-back));
        }

        return days;
    }

    /// <summary>The cadence's place in the plan, so that each has members of its own.</summary>
    private int StableIndex(PlanCadence cadence) => plan.Cadences.Select(c => c.Name).ToList().IndexOf(cadence.Name);
}
