namespace Playbook.Diagnostics;

/// <summary>Whether a program may apply a fix without asking.</summary>
public enum FixKind
{
    /// <summary>It decides something: a price, how many people there are, a cap, whom a rule means. Somebody accepts it who may decide that.</summary>
    Suggestion,

    /// <summary>It says the same in the way that is asked for, or takes away what has no effect.</summary>
    Safe,
}
