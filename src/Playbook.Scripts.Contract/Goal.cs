namespace Playbook.Scripts.Contract;

/// <summary>What the campaign is for.</summary>
public sealed record Goal(string Name) : Item("goal", Name)
{
    /// <summary><c>short_term</c> or <c>long_term</c>; null where the playbook does not say.</summary>
    public string? Horizon { get; init; }

    /// <summary>The goal that it serves.</summary>
    public string? Serves { get; init; }

    public IReadOnlyList<string> Targets { get; init; } = [];
}
