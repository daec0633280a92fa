using NodaTime;
using NodaTime.Text;
using Playbook.Data.Members;
using Playbook.Diagnostics;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Cli.Audiences;

/// <summary>The moment of <c>--at</c>: a local date, from its midnight on, or a local date and time; without it, now where the plan is.</summary>
internal static class AudienceMoment
{
    public static (LocalDateTime? At, Diagnostic? Fault) Read(CliHost host, CampaignPlan plan, string? given)
    {
        if (At(host, plan, given) is not { } at) return (null, CliDiagnostics.About($"--at {given}", MemberDiagnostics.NotAMoment));
        if (at.Date >= plan.Period.First && at.Date <= plan.Period.Last) return (at, null);
        var (first, last) = (LocalDatePattern.Iso.Format(plan.Period.First), LocalDatePattern.Iso.Format(plan.Period.Last));
        return (null, CliDiagnostics.About($"--at {given ?? LocalMoment.Write(at)}", MemberDiagnostics.MomentOutsidePeriod, LocalMoment.Write(at), plan.Name, $"{first} .. {last}"));
    }

    private static LocalDateTime? At(CliHost host, CampaignPlan plan, string? given)
    {
        if (given is null) return host.Clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[plan.TimeZone]).LocalDateTime is var now ? now.Date + new LocalTime(now.Hour, now.Minute) : null;
        if (LocalMoment.TryRead(given) is { } moment) return moment;
        return LocalDatePattern.Iso.Parse(given) is { Success: true, Value: var date } ? date.AtMidnight() : null;
    }
}
