using Playbook.Simulation.Behaviour;
using Playbook.Simulation.Kernels;
using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Engine;

/// <summary>Watches a group by weeks of its own and declares it dead when it has been quiet for too long. A dead group stays dead.</summary>
internal sealed class GroupLife(Shard shard)
{
    private const int Week = 7;

    private readonly GroupLifeSettings _settings = shard.World.Settings.GroupLife;

    /// <summary>At the end of a day on which so many posts went out.</summary>
    public void Close(GroupState group, int day, int posts)
    {
        group.PostsThisWeek += posts;
        if (_settings.Form == GroupLifeForm.Immortal || group.IsSilent || (day - group.OpenDay) % Week != Week - 1)
        {
            return;
        }

        if (group is { PostsThisWeek: > 0, InGroup: > 0 })
        {
            var active = DayCounting.OnOrAfter(group.LastEngaged.AsSpan(0, group.Count), (short)(day - Week + 1));
            group.QuietWeeks = active < _settings.SilentBelow * group.InGroup ? group.QuietWeeks + 1 : 0;
            group.IsSilent = group.QuietWeeks >= _settings.QuietWeeks;
            shard.Tally.Count(PeopleCount.SilentGroups, group.IsSilent ? 1 : 0);
        }

        group.PostsThisWeek = 0;
    }
}
