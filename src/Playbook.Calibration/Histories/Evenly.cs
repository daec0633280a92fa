using System.Collections.Immutable;

namespace Playbook.Calibration.Histories;

/// <summary>A part of many that stands for all of them.</summary>
internal static class Evenly
{
    /// <summary>At most so many items, evenly spaced over all.</summary>
    public static ImmutableArray<T> Spaced<T>(ImmutableArray<T> items, int most) => items.Length <= most ? items
        : [.. Enumerable.Range(0, most).Select(i => items[(int)((long)i * items.Length / most)])];
}
