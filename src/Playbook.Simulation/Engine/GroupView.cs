using NodaTime;
using Playbook.Plan.TouchPolicy;
using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Engine;

/// <summary>One group on the morning of a day, as conditions on groups see it.</summary>
internal readonly struct GroupView(GroupState group, int day) : IGroupState
{
    public int Members => group.InGroup;

    public double ActiveRate(Duration window)
    {
        if (group.InGroup == 0)
        {
            return 0d;
        }

        var first = Math.Max(0, day - (int)Math.Ceiling(window.TotalDays));
        return DayCounting.OnOrAfter(group.LastEngaged.AsSpan(0, group.Count), (short)first) / (double)group.InGroup;
    }
}
