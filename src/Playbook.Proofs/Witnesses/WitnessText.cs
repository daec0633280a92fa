using System.Globalization;
using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Proofs.Witnesses;

/// <summary>Tells of a witness in one line of English.</summary>
internal static class WitnessText
{
    public static string Of(Witness witness)
    {
        var facts = witness.Facts.Select(Of).ToList();
        return $"{(facts.Count == 0 ? "any member" : string.Join(", ", facts))}, at {LocalMoment.Write(witness.At)}";
    }

    private static string Of(WitnessFact fact) => fact.Kind switch
    {
        WitnessFactKind.Joined => fact.Ago is { } ago ? Joined(ago) : "has not joined",
        WitnessFactKind.InGroup => fact.Value == "true" ? "in a group" : "has left its group",
        WitnessFactKind.DoNotDisturb => fact.Value == "true" ? "do not disturb" : "may be disturbed",
        WitnessFactKind.Word => $"{fact.Subject} {fact.Value ?? "unknown"}",
        WitnessFactKind.Ordered => $"{Count(fact.Times, "order")}{Of(fact.Subject)} {Ago(fact)} ({(fact.Times > 1 ? "each " : string.Empty)}{fact.Value})",
        WitnessFactKind.LastOrderTold => $"last ordered {Ago(fact)} (not in the log)",
        WitnessFactKind.NeverOrdered => "never ordered",
        WitnessFactKind.Received => $"{Count(fact.Times, "message")}{Of(fact.Subject)} {Ago(fact)}",
        WitnessFactKind.Opened => $"{Count(fact.Times, "message")}{Of(fact.Subject)} {Ago(fact)} (opened)",
        WitnessFactKind.Active => fact.Times == 0 ? "never active" : $"active on {Count(fact.Times, "day")}, last {Ago(fact)}",
        WitnessFactKind.Wrote => $"wrote {Count(fact.Times, "message")} {Ago(fact)}",
        WitnessFactKind.Invited => $"brought {(fact.Times == 1 ? "1 person" : $"{fact.Times.ToString(CultureInfo.InvariantCulture)} people")} {Ago(fact)}",
        WitnessFactKind.Refunded => $"{Count(fact.Times, "refund")}{Of(fact.Subject)} {Ago(fact)}",
        WitnessFactKind.Event => $"{Count(fact.Times, "event")}{Of(fact.Subject)} {Ago(fact)}",
        WitnessFactKind.RankedTop => $"among the top {fact.Value} of {fact.Subject}",
        WitnessFactKind.RankedBottom => $"among the bottom {fact.Value} of {fact.Subject}",
        WitnessFactKind.Score => $"{fact.Subject} {fact.Value}",
        _ => throw new InvalidOperationException($"{fact.Kind} is nothing that is said of a witness."),
    };

    private static string Joined(Duration ago) => ago < Duration.Zero ? $"joins in {Length(-ago)}" : ago == Duration.Zero ? "joined today" : $"joined {Length(ago)} ago";

    private static string Ago(WitnessFact fact) => fact.Ago is { } ago && ago > Duration.Zero ? $"{Length(ago)} ago" : "just now";

    private static string Of(string? subject) => subject is null ? string.Empty : $" of {subject}";

    private static string Count(int times, string noun) => string.Create(CultureInfo.InvariantCulture, $"{times} {noun}{(times == 1 ? string.Empty : "s")}");

    private static string Length(Duration length) => length.TotalMinutes switch
    {
        var minutes when minutes % 1440 == 0 => Count((int)(minutes / 1440), "day"),
        var minutes when minutes % 60 == 0 && minutes < 2880 => Count((int)(minutes / 60), "hour"),
        < 2880 and var minutes => Count((int)minutes, "minute"),
        var minutes => string.Create(CultureInfo.InvariantCulture, $"{Count((int)(minutes / 1440), "day")} and {Count((int)(minutes % 1440), "minute")}"),
    };
}
