namespace Playbook.Plan.TouchPolicy;

/// <summary>Where one group stands among the phases that each group goes through by itself.</summary>
/// <param name="Phase">Place of the phase in the plan, or one of the two below.</param>
/// <param name="Since">The day of the period on which it entered.</param>
public readonly record struct GroupPhase(int Phase, int Since)
{
    private const int NoPhase = -1;
    private const int BeforeTheFirst = -2;

    /// <summary>It is in none, and will be in none.</summary>
    public static GroupPhase None => new(NoPhase, 0);

    /// <summary>It waits for the days to pass after which its first phase comes.</summary>
    public static GroupPhase Waiting => new(BeforeTheFirst, 0);

    public bool IsWaiting => Phase == BeforeTheFirst;

    public bool IsIn => Phase >= 0;
}
