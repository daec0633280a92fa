using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Relations;

/// <summary>Messages, engagement, and what else is counted in windows.</summary>
internal sealed class TouchRelations(RelationWriter writer)
{
    public void Write()
    {
        Nesting.Write(writer, Ladder<VariableKey.Touches>.Of(writer.Of<VariableKey.Touches>().Select(t => (t.Key with { Window = default }, t.Key.Window, t.Place))), IsPart);
        var active = Ladder<bool>.Of(writer.Of<VariableKey.ActiveDays>().Select(a => (true, a.Key.Window, a.Place)));
        Nesting.Write(writer, active, (_, _) => false);

        // A day is active once.
        foreach (var (shorter, longer) in active.SelectMany(ladder => ladder.Pairs).Where(pair => pair.Longer.Window.Most < Ends.Largest))
            writer.AtMost(longer.Place, shorter.Place, longer.Window.Most - shorter.Window.Least);
        Nesting.Write(
            writer,
            Ladder<(HappeningKind Kind, string? Of)>.Of(writer.Of<VariableKey.Happenings>().Select(h => ((h.Key.Kind, h.Key.Of), h.Key.Window, h.Place))),
            (part, whole) => part.Kind == HappeningKind.Refund && whole is (HappeningKind.Refund, null));
        AfterJoining();
        Engagement();
    }

    /// <summary>All messages are no fewer than those of one cadence or offer.</summary>
    private bool IsPart(VariableKey.Touches part, VariableKey.Touches whole) => part.Opened == whole.Opened
        && (whole.Source == default || (whole.Source.Cadence is null && part.Source is { Cadence: { } cadence, Offer: null } && writer.Universe.Ground.OfferOf(cadence) == whole.Source.Offer));

    /// <summary>
    /// What is known by local day counts from the day after joining (<see cref="MemberWindow.FirstDay"/>). One who has not joined has none of it: where
    /// a condition reads the date and it is not told, what the condition comes to is not known.
    /// </summary>
    private void AfterJoining()
    {
        var (active, touches) = (writer.Of<VariableKey.ActiveDays>(), writer.Of<VariableKey.Touches>());
        if (active.Count + touches.Count == 0 || (writer.Find(new VariableKey.SinceJoined()) ?? writer.Find(new VariableKey.DaysSinceJoined())) is null) return;
        var days = writer.Place(new VariableKey.DaysSinceJoined());
        foreach (var (place, _) in active)
            writer.Always(writer.IsAtMost(place, 0), writer.Holds(Inequality.Difference(place, days, 0)));
        foreach (var (place, _) in touches)
            writer.Always(writer.IsAtMost(place, 0), writer.IsAtLeast(days, 1));
    }

    /// <summary>
    /// An active day among the last n ended n − 1 days ago or later. Of one who has left the group the simulation forgets when it was last active.
    /// </summary>
    private void Engagement()
    {
        if (writer.Find(new VariableKey.SinceLastActive()) is not { } since || writer.Of<VariableKey.ActiveDays>() is not { Count: > 0 } active) return;
        var isIn = writer.Place(new VariableKey.Flag(MemberFlag.InGroup));
        foreach (var (place, key) in active)
        {
            var latest = key.Window.Most == Ends.Never ? Ends.Largest : Math.Max(0, key.Window.Most - 1) * WindowSpan.Day;
            writer.Always(writer.IsAtMost(since, latest), writer.IsAtMost(place, 0), writer.IsAtMost(isIn, 0));
        }
    }
}
