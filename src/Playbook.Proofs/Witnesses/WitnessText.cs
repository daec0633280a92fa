using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Proofs.Witnesses;

/// <summary>Tells of a witness in one line, as phrases that each language has its own words for.</summary>
internal static class WitnessText
{
    public static Phrase Of(Witness witness)
    {
        var facts = witness.Facts.Select(Of).ToList();
        return $"{(facts.Count == 0 ? "any member" : Phrase.List(facts))}, at {LocalMoment.Write(witness.At)}";
    }

    private static Phrase Of(WitnessFact fact) => fact.Kind switch
    {
        WitnessFactKind.Joined => fact.Ago is { } ago ? Joined(ago) : "has not joined",
        WitnessFactKind.InGroup => fact.Value == "true" ? "in a group" : "has left its group",
        WitnessFactKind.DoNotDisturb => fact.Value == "true" ? "do not disturb" : "may be disturbed",
        WitnessFactKind.Word => fact.Value is { } word ? Phrase.Of($"`{fact.Subject}` {word}") : Phrase.Of($"`{fact.Subject}` unknown"),
        WitnessFactKind.Ordered when fact.Times > 1 => Phrase.Of($"{Of(Count(fact.Times, "1 order", n => $"{n} orders"), fact.Subject)} {Ago(fact)} (each {fact.Value})"),
        WitnessFactKind.Ordered => Phrase.Of($"{Of("1 order", fact.Subject)} {Ago(fact)} ({fact.Value})"),
        WitnessFactKind.LastOrderTold => Phrase.Of($"last ordered {Ago(fact)} (not in the log)"),
        WitnessFactKind.NeverOrdered => "never ordered",
        WitnessFactKind.Received => Phrase.Of($"{Of(Messages(fact.Times), fact.Subject)} {Ago(fact)}"),
        WitnessFactKind.Opened => Phrase.Of($"{Of(Messages(fact.Times), fact.Subject)} {Ago(fact)} (opened)"),
        WitnessFactKind.Active => fact.Times == 0 ? "never active" : Phrase.Of($"active on {Count(fact.Times, "1 day", n => $"{n} days")}, last {Ago(fact)}"),
        WitnessFactKind.Wrote => Phrase.Of($"wrote {Messages(fact.Times)} {Ago(fact)}"),
        WitnessFactKind.Invited => Phrase.Of($"brought {Count(fact.Times, "1 person", n => $"{n} people")} {Ago(fact)}"),
        WitnessFactKind.Refunded => Phrase.Of($"{Of(Count(fact.Times, "1 refund", n => $"{n} refunds"), fact.Subject)} {Ago(fact)}"),
        WitnessFactKind.Event => Phrase.Of($"{Of(Count(fact.Times, "1 event", n => $"{n} events"), fact.Subject)} {Ago(fact)}"),
        WitnessFactKind.RankedTop => Phrase.Of($"among the top {fact.Value} of `{fact.Subject}`"),
        WitnessFactKind.RankedBottom => Phrase.Of($"among the bottom {fact.Value} of `{fact.Subject}`"),
        WitnessFactKind.Score => Phrase.Of($"`{fact.Subject}` {fact.Value}"),
        _ => throw new InvalidOperationException($"{fact.Kind} is nothing that is said of a witness."),
    };

    private static Phrase Joined(Duration ago) => ago < Duration.Zero ? Phrase.Of($"joins in {Length(-ago)}") : ago == Duration.Zero ? "joined today" : Phrase.Of($"joined {Length(ago)} ago");

    private static Phrase Ago(WitnessFact fact) => fact.Ago is { } ago && ago > Duration.Zero ? Phrase.Of($"{Length(ago)} ago") : "just now";

    private static Phrase Of(Phrase counted, string? subject) => subject is null ? counted : Phrase.Of($"{counted} of {Names(subject)}");

    private static Phrase Names(string subject) => Phrase.List(subject.Split(" and ").Select(name => Phrase.Of($"`{name}`")));

    private static Phrase Messages(int times) => Count(times, "1 message", n => $"{n} messages");

    private static Phrase Count(int times, Phrase one, Func<int, Phrase> many) => times == 1 ? one : many(times);

    private static Phrase Length(Duration length) => length.TotalMinutes switch
    {
        var minutes when minutes % 1440 == 0 => Days((int)(minutes / 1440)),
        var minutes when minutes % 60 == 0 && minutes < 2880 => Count((int)(minutes / 60), "1 hour", n => $"{n} hours"),
        < 2880 and var minutes => Minutes((int)minutes),
        var minutes => Phrase.Of($"{Days((int)(minutes / 1440))} and {Minutes((int)(minutes % 1440))}"),
    };

    private static Phrase Days(int days) => Count(days, "1 day", n => $"{n} days");

    private static Phrase Minutes(int minutes) => Count(minutes, "1 minute", n => $"{n} minutes");
}
