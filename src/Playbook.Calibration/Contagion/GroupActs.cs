using System.Collections.Immutable;
using Playbook.Data.Acts;

namespace Playbook.Calibration.Contagion;

/// <summary>The moments of acts by group, of groups with enough acts to tell anything.</summary>
/// <param name="Sequences">Seconds, ascending; one sequence a group.</param>
/// <param name="LeftOut">Acts of groups with few, of none, or before the latest ones that are looked at.</param>
/// <param name="Kind">The kind of act that is looked at; null for all.</param>
public sealed record GroupActs(ImmutableArray<ImmutableArray<double>> Sequences, int LeftOut, string? Kind)
{
    /// <summary>Each group has a baseline of its own: one with fewer acts tells of nothing else.</summary>
    public const int Least = 20;

    /// <summary>More acts, of which the latest are taken, tell hardly more and take long.</summary>
    public const int Most = 100_000;

    private static readonly ImmutableArray<string> s_orders = ["order", "orders", "purchase", "buy", "下单", "下單", "订单", "訂單", "接龙", "接龍", "购买", "購買"];

    public int Acts => Sequences.Sum(times => times.Length);

    /// <summary>Orders where the log tells them from other acts, as contagion in a playbook is of orders; else all acts.</summary>
    public static GroupActs Of(ActLog log)
    {
        var order = log.Kinds.Index().Where(kind => s_orders.Contains(kind.Item, StringComparer.OrdinalIgnoreCase)).Select(kind => kind.Index).ToHashSet();
        var looked = log.Acts.Where(act => order.Count == 0 || order.Contains(act.Kind)).ToList();
        ImmutableArray<ImmutableArray<double>> sequences =
        [
            .. looked.Skip(looked.Count - Most)
                .Where(act => act.Group >= 0 || log.Groups.IsEmpty)
                .GroupBy(act => act.Group)
                .OrderBy(group => group.Key)
                .Select(group => group.Select(act => act.Second).ToList())
                .Where(seconds => seconds.Count >= Least && seconds[0] < seconds[^1])
                .Select(seconds => Spread(seconds, log.Tick ?? 1)),
        ];
        return new(sequences, looked.Count - sequences.Sum(times => times.Length), order.Count == 0 ? null : string.Join(", ", order.Order().Select(kind => log.Kinds[kind])));
    }

    /// <summary>Acts of one tick of the clock lie evenly within it: as if they were of one moment, a process would take them for an instant contagion.</summary>
    private static ImmutableArray<double> Spread(List<long> seconds, int tick) =>
        [.. seconds.GroupBy(second => second - (second % tick)).SelectMany(together => together.Select((_, place) => together.Key + (tick * (place + 0.5) / together.Count())))];
}
