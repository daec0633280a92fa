namespace Playbook.Simulation;

/// <summary>How conditions on members are evaluated. The outcome is the same to the last bit: tests hold them against each other.</summary>
public enum ConditionEvaluation
{
    /// <summary>By columns where a plan allows it, interpreted or compiled by how often they are asked.</summary>
    Automatic,

    /// <summary>Each message decided for each member by itself: the reference.</summary>
    MemberByMember,

    /// <summary>By columns, always interpreted.</summary>
    Interpreted,

    /// <summary>By columns, always compiled.</summary>
    Compiled,
}
