using NodaTime;

namespace Playbook.Plan.TouchPolicy;

/// <summary>What conditions on a group ask of it on the morning of a day.</summary>
public interface IGroupState
{
    /// <summary>Members that are in it.</summary>
    int Members { get; }

    /// <summary>Share of them that engaged with a touch in the window; 0 where nobody is in it.</summary>
    double ActiveRate(Duration window);
}
