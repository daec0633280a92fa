namespace Playbook.Plan.Behaviour;

/// <summary>How sure a value is that a playbook states, by the first word of its source: <c>source "measured: orders.csv, 2,357 members"</c>.</summary>
public static class StatedEvidence
{
    /// <summary>The label that the text begins with; any other text is a source, and none is an assumption.</summary>
    public static Evidence Of(string? source)
    {
        if (source is not { Length: > 0 }) return Evidence.Assumption;
        var word = new string([.. source.TrimStart().TakeWhile(char.IsAsciiLetter)]);
        return Enum.TryParse<Evidence>(word, ignoreCase: true, out var label) ? label : Evidence.Source;
    }
}
