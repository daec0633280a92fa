using Playbook.Simulation.Kernels;

namespace Playbook.Simulation.Behaviour;

/// <summary>Whether roles matter.</summary>
public enum RoleForm
{
    Cascade,

    None,
}

/// <summary>
/// A cascade from those who create over those who relay to all others: each content and each relay of it reaches a member with one chance p, apart
/// (the independent cascade of Goldenberg, Libai and Muller 2001), so that m contents with R relays each reach 1 − (1 − p)^(m(1 + R)) of
/// the group, by which chances to engage are lifted: × (1 + lift · reached).
/// </summary>
/// <param name="Form">Whether roles matter.</param>
/// <param name="ContentsADay">What a member who creates writes in a day.</param>
/// <param name="Relay">Chance that one who relays passes a content on.</param>
/// <param name="Seen">p.</param>
/// <param name="Lift">As above.</param>
public sealed record RoleSettings(RoleForm Form, double ContentsADay, double Relay, double Seen, double Lift)
{
    private const double Week = 7d;

    public static RoleSettings From(ParameterValues values) => new(
        values.Form<RoleForm>("role.form"),
        values["role.contents_a_week"] / Week,
        values["role.relay"],
        values["role.seen"],
        values["role.lift"]);

    /// <summary>What multiplies the chances to engage.</summary>
    /// <param name="contents">Contents of the day by members.</param>
    /// <param name="relayers">Members whose role relays.</param>
    public double Appeal(int contents, double relayers) =>
        contents == 0 ? 1d : 1d + (Lift * (1d - DeterministicMath.Pow(1d - Seen, contents * (1d + (relayers * Relay)))));
}
