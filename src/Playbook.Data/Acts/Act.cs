namespace Playbook.Data.Acts;

/// <summary>Something that a member did.</summary>
/// <param name="Second">When, in seconds since the midnight with which the log begins, by the clock of the shop.</param>
/// <param name="Member">Who, among the members of the log.</param>
/// <param name="Group">In which of its groups; -1 in none that is named.</param>
/// <param name="Kind">Which of its kinds; -1 for none that is named.</param>
public readonly record struct Act(long Second, int Member, int Group, int Kind)
{
    private const int SecondsPerDay = 86_400;

    /// <summary>The day, 0 being the first of the log.</summary>
    public int Day => (int)(Second / SecondsPerDay);
}
