using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Playbook.Checks.Costs;
using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;

namespace Playbook.Checks.Structure;

/// <summary>
/// The staff has the hours for its groups once they are full, and answers in the time that it promises. A person works 8 hours on 5 days of 7, as the
/// State Council's decision of 1995 on working hours has it; an answer takes 5 minutes, and four of five are to come in time. Volunteers have as many
/// minutes a day as the simulator gives them.
/// </summary>
internal sealed class AnswerTimeCheck : IPlanCheck
{
    private const double HoursADay = 8d * 5d / 7d;
    private const double MinutesAnAnswer = 5d;
    private const double MostLate = 0.2d;
    private const string VolunteerMinutes = "staff.volunteer_minutes";

    private static readonly DiagnosticDescriptor TooFewHours = new("PB7310", Severity.Warning, typeof(AnswerTimeCheck).Assembly);
    private static readonly DiagnosticDescriptor TooLate = new("PB7311", Severity.Warning, typeof(AnswerTimeCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [TooFewHours, TooLate];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var group in playbook.Plan.Groups)
        {
            if (group.Staff is not { WorkPerGroupPerDay: { } work } staff) continue;
            var groups = Crowd.Groups(group, playbook.Plan.Population, Crowd.Planned(playbook.Plan));
            var needed = groups * work.TotalHours * (1d - (double)(staff.Relief?.Work.Fraction ?? 0m));
            var (own, volunteers) = (staff.People * HoursADay, groups * staff.VolunteersPerGroup * MinutesOfVolunteer(playbook.Plan) / 60d);
            var there = own + volunteers;
            var block = playbook.Root.Find("group", group.Name)?.BlockOf("staff");
            if (needed > there)
            {
                diagnostics.Add(Diagnostic
                    .Create(TooFewHours, diagnostics.Source, Span("work"), Say(groups), Say(needed), Say(staff.People), volunteers > 0d ? Phrase.Of($"{Say(own)}, and volunteers {Say(volunteers)}") : Say(own), Say(Math.Ceiling((needed - volunteers) / HoursADay)))
                    .With(new RelatedLocation(diagnostics.Source, Span("people"), "these are all the people"))
                    .WithAny(CheckFix.Rewrite(block?.Sound("people"), diagnostics.Source, $"{Say(Math.Ceiling((needed - volunteers) / HoursADay))} in total")));
            }
            else if (staff.AnswerWithin is { } within && Duty(staff) is { } duty)
            {
                var people = (int)Math.Max(1d, Math.Ceiling(there / duty));
                var late = ErlangC.WaitsLonger(people, needed / duty, within.TotalMinutes / MinutesAnAnswer);
                if (late <= MostLate) continue;
                diagnostics.Add(Diagnostic
                    .Create(TooLate, diagnostics.Source, Span("answer_within"), Say(late * 100d), Say(within.TotalMinutes), Say(groups), Say(needed / duty), Say(people))
                    .With(new RelatedLocation(diagnostics.Source, Span("people"), "these are all the people")));
            }

            TextSpan Span(string clause) => block?.Sound(clause)?.Phrase?.Span ?? playbook.At("group", group.Name);
        }
    }

    private static double MinutesOfVolunteer(CampaignPlan plan) =>
        (double)(plan.Assumptions.FirstOrDefault(stated => stated.Parameter == VolunteerMinutes)?.Value ?? BehaviourCatalogue.Find(VolunteerMinutes)!.Default);

    /// <summary>Hours of a day on which somebody is there.</summary>
    private static double? Duty(PlanStaff staff)
    {
        if (staff is not { OnDutyFrom: { } from, OnDutyTo: { } to }) return null;
        var hours = Period.Between(from, to, PeriodUnits.Minutes).Minutes / 60d;
        return hours <= 0d ? hours + 24d : hours;
    }

    private static string Say(double number) => Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
}
