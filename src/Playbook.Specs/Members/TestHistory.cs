using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Specs.Decisions;

namespace Playbook.Specs.Members;

/// <summary>The history of a member as a test tells it. A test tells of no offer that an order took up.</summary>
internal static class TestHistory
{
    /// <summary>No test can tell of these, so none may ask for them (<see cref="Plan.Explanations.PredicateNeeds"/>); members that are made up have none.</summary>
    private const MissingFacts Untold = MissingFacts.Posts | MissingFacts.Invited | MissingFacts.Refunds | MissingFacts.OrderOffers
        | MissingFacts.Standing | MissingFacts.Role | MissingFacts.Persona;

    public static MemberHistory Of(PlanTestMember told, PolicyGround ground)
    {
        var calendar = ground.Calendar;
        return new MemberHistory
        {
            Joined = told.Joined,
            Attributes = [.. told.Attributes.Select(attribute => new KnownAttribute(attribute.Name, attribute.Value, attribute.Comparable))],
            Orders = [.. told.Orders.Select(order => new KnownOrder(calendar.Minute(order.At), order.Product is { } product ? [product] : [], order.Amount.Amount, [])).OrderBy(order => order.Minute)],
            Touches = [.. told.Received.Select(touch => new KnownTouch(calendar.Minute(touch.At), touch.Cadence)).OrderBy(touch => touch.Minute)],
            ActiveDays = [.. told.ActiveOn.Select(calendar.DayOf)],
            Answers = [.. told.Answers.Select(answer => new KnownAnswer(answer.Survey, answer.Answer, answer.At is { } at ? calendar.Minute(at) : null))],
            Expired = told.Expired,
            Events = [.. told.Events.Select(happened => new KnownEvent(happened.Event, calendar.Minute(happened.At)))],
            Places = JourneyDecider.Places(ground, told),
            Phase = told.Phase is { } name ? new GroupPhase(ground.Plan.Phases.ToList().FindIndex(phase => phase.Name == name), 0) : null,
            DoNotDisturb = told.Traits.Contains(TestTrait.DoNotDisturb),
            HasLeft = told.Traits.Contains(TestTrait.Left),
            IsHeldOut = told.Traits.Contains(TestTrait.HeldOut),
            BudgetSpent = told.BudgetSpent,
            Exhausted = told.Exhausted,
            Missing = Untold,
        };
    }
}
