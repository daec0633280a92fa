using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Random;

namespace Playbook.Specs.Members;

/// <summary>Makes up what members answered and what was told of them: nothing for some, much for others.</summary>
internal sealed class SyntheticEvidence(CampaignPlan plan, RandomSource random)
{
    private const int DaysBefore = 30;

    public PlanTestMember Tell(PlanTestMember told, PlanCadence cadence, int ordinal, int place, LocalDateTime at)
    {
        var dice = random.Stream(new Identity(1, ordinal), place, Purpose.Sample);
        var events = Events(at, ref dice);
        if (cadence.Trigger is PlanTrigger.OnEvent trigger) events.Add(new PlanTestEvent(at.PlusMinutes(-(long)(trigger.Delay?.TotalMinutes ?? 0d)), trigger.Event));
        return told with { Events = [.. events.OrderBy(told => told.At)], Answers = Answers(ref dice) };
    }

    private List<PlanTestEvent> Events(LocalDateTime at, ref RandomStream dice)
    {
        var events = new List<PlanTestEvent>();
        foreach (var kind in plan.Events)
        {
            var count = (int)(dice.Next() * dice.Next() * 20d);
            for (var one = 0; one < count; one++)
                events.Add(new PlanTestEvent(at.PlusMinutes(-(long)(dice.Next() * DaysBefore * CampaignCalendar.MinutesPerDay)), kind.Name));
        }

        return events;
    }

    private ImmutableArray<PlanTestAnswer> Answers(ref RandomStream dice)
    {
        var answers = ImmutableArray.CreateBuilder<PlanTestAnswer>();
        foreach (var survey in plan.Surveys)
        {
            var which = (int)(dice.Next() * (survey.Answers.Length + 1));
            if (which < survey.Answers.Length) answers.Add(new PlanTestAnswer(survey.Name, survey.Answers[which]));
        }

        return answers.ToImmutable();
    }
}
