using System.Collections.Immutable;

namespace Playbook.Simulation.Metrics;

/// <summary>Members who were observed until a day after joining, and those of them who ordered often up to then, by arm.</summary>
internal sealed class FrequentTally
{
    /// <summary>Days after joining.</summary>
    public static ImmutableArray<int> Days { get; } = [60, 90, 180, 365];

    public long Observed { get; set; }

    public long WithPlan { get; set; }

    public long WithoutPlan { get; set; }

    public void Add(FrequentTally other)
    {
        Observed += other.Observed;
        WithPlan += other.WithPlan;
        WithoutPlan += other.WithoutPlan;
    }
}
