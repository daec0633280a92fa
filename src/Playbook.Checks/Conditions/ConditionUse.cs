namespace Playbook.Checks.Conditions;

/// <summary>What a condition on members decides.</summary>
internal enum ConditionUse
{
    /// <summary>Who is in a segment.</summary>
    Segment,

    /// <summary>Who enters a stage of a journey.</summary>
    Stage,

    /// <summary>Who comes into a role.</summary>
    RoleBegins,

    /// <summary>Who leaves a role.</summary>
    RoleEnds,

    /// <summary>To whom a prohibition does not apply any more.</summary>
    Forbid,
}
