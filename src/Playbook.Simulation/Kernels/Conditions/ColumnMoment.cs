using Playbook.Plan.Predicates;

namespace Playbook.Simulation.Kernels.Conditions;

/// <summary>The moment at which conditions are asked.</summary>
/// <param name="Time">In days of the period.</param>
/// <param name="Today">The local day, from 0 for the first of the period.</param>
public readonly record struct ColumnMoment(double Time, int Today)
{
    /// <summary>A day begins after its midnight, as for the reference evaluator.</summary>
    public static ColumnMoment At(double time) => new(time, MemberWindow.Today(time));
}
