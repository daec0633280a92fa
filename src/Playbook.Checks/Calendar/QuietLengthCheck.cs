using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;

namespace Playbook.Checks.Calendar;

/// <summary>Quiet hours that end when they begin, which are none, and quiet hours that leave less than an hour of the day.</summary>
internal sealed class QuietLengthCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Odd = new("PB7114", Severity.Warning, typeof(QuietLengthCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Odd];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        if (playbook.Plan.QuietHours is not { } quiet || playbook.Root.BlockOf("quiet_hours") is not { } block) return;
        var open = Enumerable.Range(0, NodaConstants.MinutesPerDay).Count(minute => !quiet.Contains(new LocalTime(minute / NodaConstants.MinutesPerHour, minute % NodaConstants.MinutesPerHour)));
        var means = open == NodaConstants.MinutesPerDay ? Phrase.Of("no minute of the day is quiet")
            : open < NodaConstants.MinutesPerHour ? $"only {open} of the day's minutes are left"
            : (Phrase?)null;
        if (means is not null) diagnostics.Report(Odd, block.Sound("between")?.Phrase?.Span ?? block.HeadSpan, $"{quiet.From:HH':'mm} .. {quiet.To:HH':'mm}", means);
    }
}
