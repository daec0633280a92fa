namespace Playbook.Scripts.Contract;

/// <summary>Groups of one kind, in which members are.</summary>
public sealed record Group(string Name) : Item("group", Name)
{
    /// <summary>The kind of community: <c>shopping</c>, <c>fan</c>; null where the playbook does not say.</summary>
    public string? Community { get; init; }

    /// <summary>Most members that one group takes.</summary>
    public required int Capacity { get; init; }

    /// <summary>Why anyone should join.</summary>
    public string? Value { get; init; }

    public bool OnePerStore { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Rules { get; init; } = [];
}
