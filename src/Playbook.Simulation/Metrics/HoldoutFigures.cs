namespace Playbook.Simulation.Metrics;

/// <summary>
/// The holdout as real life would read it: touched members beside withheld ones, with all the noise of a small group and whoever happened
/// to be in it. Rates are per member and 30 days since joining, so that late joiners compare.
/// </summary>
public sealed record HoldoutFigures
{
    public required Estimate TouchedMembers { get; init; }

    public required Estimate WithheldMembers { get; init; }

    /// <summary>True where single members are held out and the plan posts to groups: they read the posts like everybody else.</summary>
    public bool WithheldReadPosts { get; init; }

    public required HoldoutComparison Orders { get; init; }

    public required HoldoutComparison Revenue { get; init; }

    public HoldoutComparison? UserRepurchaseRate { get; init; }
}

/// <summary>One figure in both parts.</summary>
public sealed record HoldoutComparison(Estimate Touched, Estimate Withheld, Estimate Difference);
