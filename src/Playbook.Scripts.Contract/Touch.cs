namespace Playbook.Scripts.Contract;

/// <summary>One moment of a cadence that follows the calendar, before caps; what each member sets off has no moments.</summary>
/// <param name="Name">The name of its cadence.</param>
public sealed record Touch(string Name) : Item("cadence", Name)
{
    /// <summary>Local date and time, as the cadence states it.</summary>
    public required DateTime When { get; init; }

    /// <summary>True where quiet hours hold it back or drop it.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The group that it is posted in; null for a message to members.</summary>
    public string? Group { get; init; }

    /// <summary>The segment that it is sent to; null for a post.</summary>
    public string? Segment { get; init; }

    /// <summary>The offer that it carries or announces; null for content.</summary>
    public string? Offer { get; init; }

    /// <summary>True where it announces its offer without selling it.</summary>
    public bool IsTeaser { get; init; }
}
