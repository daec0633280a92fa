namespace Playbook.Scripts.Contract;

/// <summary>When something is said, to whom, and what it carries.</summary>
public sealed record Cadence(string Name) : Item("cadence", Name)
{
    /// <summary>What sets it off: <c>weekly</c>, <c>monthly</c>, <c>after_join</c> and so on.</summary>
    public required string Trigger { get; init; }

    /// <summary>The group that it posts in; null for a message to members.</summary>
    public string? Group { get; init; }

    /// <summary>The segment that it is sent to; null for a post.</summary>
    public string? Segment { get; init; }

    /// <summary>The offer that it carries or announces; null for content.</summary>
    public string? Offer { get; init; }

    /// <summary>True where it announces its offer without selling it.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>The template of its message.</summary>
    public string? Message { get; init; }

    public int Priority { get; init; }
}
