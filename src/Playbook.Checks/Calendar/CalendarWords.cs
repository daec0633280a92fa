using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Checks.Calendar;

/// <summary>How findings about the calendar name minutes and places.</summary>
internal static class CalendarWords
{
    public static string At(this CampaignCalendar calendar, TouchFate fate) => LocalMoment.Write(calendar.At(fate.Minute));

    public static string AskedAt(this CampaignCalendar calendar, TouchFate fate) => LocalMoment.Write(calendar.At(fate.Asked));

    public static string DateOf(this CampaignCalendar calendar, int minute) => $"{calendar.Date(CampaignCalendar.DayOf(minute)):uuuu-MM-dd}";

    public static string Days(int minutes) => $"{minutes / CampaignCalendar.MinutesPerDay}";

    /// <summary>The line that says when a cadence asks.</summary>
    public static TextSpan Slots(this CheckedPlaybook playbook, PlanCadence cadence) => playbook.At("cadence", cadence.Name, "every", "on", "due");

    public static RelatedLocation Beside(this DiagnosticBag diagnostics, TextSpan span, Phrase said) => new(diagnostics.Source, span, said);

    /// <summary>A clause of an item, where it is there.</summary>
    public static BoundClause? Clause(this CheckedPlaybook playbook, string keyword, string name, string clause) => playbook.Root.Find(keyword, name)?.Sound(clause);

    /// <summary>The moment from which nobody can buy any more; null where the offer has no end of its own.</summary>
    public static LocalDateTime? ClosesAt(PlanOffer offer) => (offer.Opens?.To, offer.Deadline) switch
    {
        ({ } to, { } deadline) => deadline < to ? deadline : to,
        var (to, deadline) => to ?? deadline,
    };
}
