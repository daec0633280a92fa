namespace Playbook.Plan.Model;

/// <summary><c>without cadence flash_daily</c>, <c>without quiet_hours</c>: what a scenario leaves out.</summary>
/// <param name="Kind">The kind of item.</param>
/// <param name="Name">Its name; null for a part of the plan that has none.</param>
public sealed record PlanOmission(OmittedKind Kind, string? Name);

/// <summary>What a scenario may leave out.</summary>
public enum OmittedKind
{
    Cadence,
    Cap,
    Referral,
    Recruit,
    Offer,
    Content,
    Task,
    Gathering,
    Leaderboard,
    Prize,
    Draw,
    QuietHours,
    Budget,
    Holdout,
}
