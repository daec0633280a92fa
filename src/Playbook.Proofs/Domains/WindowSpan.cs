using NodaTime;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;

namespace Playbook.Proofs.Domains;

/// <summary>
/// How far a window looks back, in whole steps: milliseconds for what is exact in time, days for what is known by local day. A calendar window is as
/// long as its unit has run, which is known between limits only.
/// </summary>
/// <param name="Least">The shortest that it can be.</param>
/// <param name="Most">The longest that it can be; <see cref="Ends.Never"/> for ever.</param>
/// <param name="Calendar">The unit whose running one it is.</param>
internal readonly record struct WindowSpan(long Least, long Most, WindowUnit? Calendar)
{
    public const long Day = 86_400_000;

    public static WindowSpan Ever => new(Ends.Never, Ends.Never, null);

    /// <summary>What is exact in time; null for a length that is no whole number of milliseconds.</summary>
    public static WindowSpan? InTime(MemberQuantity quantity) => quantity.Calendar is { } unit ? new(1, MostDays(unit) * Day, unit)
        : quantity.Window is not { } length ? Ever
        : Milliseconds(length) is { } whole ? new(whole, whole, null) : null;

    /// <summary>What is known by local day: a window that is not whole days reaches to the day in which it ends (<see cref="MemberWindow.FirstDay"/>).</summary>
    public static WindowSpan InDays(MemberQuantity quantity) => quantity.Calendar is { } unit ? new(1, MostDays(unit), MostDays(unit) == 1 ? null : unit)
        : quantity.Window is { } length ? new((long)Math.Ceiling(length.TotalDays), (long)Math.Ceiling(length.TotalDays), null) : Ever;

    /// <summary>A duration in milliseconds; null where it is no whole number of them.</summary>
    public static long? Milliseconds(Duration length)
    {
        var steps = length.TotalMilliseconds;
        return Math.Abs(steps) < Ends.Largest && Duration.FromMilliseconds((long)steps) == length ? (long)steps : null;
    }

    /// <summary>Whether all that this holds is in the other, whatever the moment.</summary>
    public bool IsWithin(WindowSpan other) => this == other || Most <= other.Least
        || (Calendar is { } own && other.Calendar is { } unit && (MostDays(own) == 1 || (own == unit)));

    /// <summary>The running hour is measured to the midnight before, as the running day is.</summary>
    private static long MostDays(WindowUnit unit) => unit switch
    {
        WindowUnit.Hour or WindowUnit.Day => 1,
        WindowUnit.Week => 7,
        WindowUnit.Month => 31,
        _ => throw new InvalidOperationException($"No window is measured in {unit}."),
    };
}
