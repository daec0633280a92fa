namespace Playbook.Simulation.Behaviour;

/// <summary>Whether groups die.</summary>
public enum GroupLifeForm
{
    Mortal,

    Immortal,
}

/// <summary>
/// The life of a group. Its activity feeds back on its members through the social weight of <see cref="ActivitySettings"/>, so that a group that
/// fades makes its members fade; one whose share active in a week has been below a threshold for W weeks with posts in a row is dead, and
/// nobody engages with its posts again. A threshold rule of practitioners; no published hazard of groups is known to us.
/// </summary>
/// <param name="Form">Whether groups die.</param>
/// <param name="SilentBelow">The threshold.</param>
/// <param name="QuietWeeks">W.</param>
public sealed record GroupLifeSettings(GroupLifeForm Form, double SilentBelow, int QuietWeeks)
{
    private const double Week = 7d;

    public static GroupLifeSettings From(ParameterValues values) => new(
        values.Form<GroupLifeForm>("group.life"),
        values["group.silent_below"],
        Math.Max(1, (int)Math.Ceiling(values["group.silent_after"] / Week)));
}
