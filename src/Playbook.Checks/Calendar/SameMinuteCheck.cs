using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Calendar;

/// <summary>Two posts in one group at the same minute: the second buries the first. Of two offers on the same thing another check speaks.</summary>
internal sealed class SameMinuteCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor Together = new("PB7115", Severity.Info, typeof(SameMinuteCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Together];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var touches = TouchCalendar.Of(playbook.Plan);
        var pairs = touches.Groups.SelectMany(strand => strand.Out.GroupBy(fate => fate.Minute)
            .SelectMany(minute => minute.SelectMany((first, place) => minute.Skip(place + 1).Select(second => (Group: strand.Group!, First: first, Second: second)))));
        foreach (var pair in pairs.Where(pair => pair.First.Cadence != pair.Second.Cadence && !RivalOffers.Are(playbook.Plan, pair.First.Cadence, pair.Second.Cadence)).GroupBy(pair => (pair.First.Cadence, pair.Second.Cadence)))
        {
            var (group, first, second) = pair.First();
            diagnostics.Add(Diagnostic
                .Create(Together, diagnostics.Source, playbook.Slots(second.Cadence), second.Cadence.Name, first.Cadence.Name, group, touches.Calendar.At(first), $"{pair.Select(both => both.First.Minute).Distinct().Count()}")
                .With(diagnostics.Beside(playbook.Slots(first.Cadence), "it goes out at the same minute")));
        }
    }
}
