using Playbook.Plan.TouchPolicy;

namespace Playbook.Simulation.Metrics;

/// <summary>Counts of one cadence.</summary>
internal sealed class CadenceTally
{
    public long[] Outcomes { get; } = new long[Enum.GetValues<TouchOutcome>().Length];

    public long Reached { get; set; }

    public long Engaged { get; set; }

    public long Orders { get; set; }

    public void Add(CadenceTally other)
    {
        for (var outcome = 0; outcome < Outcomes.Length; outcome++)
        {
            Outcomes[outcome] += other.Outcomes[outcome];
        }

        Reached += other.Reached;
        Engaged += other.Engaged;
        Orders += other.Orders;
    }
}
