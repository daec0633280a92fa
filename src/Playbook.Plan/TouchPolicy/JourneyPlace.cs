using Playbook.Plan.Model;

namespace Playbook.Plan.TouchPolicy;

/// <summary>Where a member stands in a journey.</summary>
/// <param name="Stage">The stage that it is in; null outside of the journey.</param>
/// <param name="Since">The minute at which it entered the stage, or came out of the journey; meaningless for one who never was in it.</param>
/// <param name="HasBeen">Whether it was ever in the journey.</param>
public sealed record JourneyPlace(PlanStage? Stage, int Since, bool HasBeen)
{
    public static JourneyPlace Never { get; } = new(null, 0, false);

    public static JourneyPlace Out(int minute) => new(null, minute, true);

    public static JourneyPlace In(PlanStage stage, int minute) => new(stage, minute, true);
}
