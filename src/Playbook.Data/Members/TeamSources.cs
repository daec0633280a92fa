using System.Collections.Immutable;

namespace Playbook.Data.Members;

/// <summary>The team's own files.</summary>
/// <param name="Members">One row a member: CSV or Parquet.</param>
/// <param name="Orders">One row an order, or a line of one; null for none.</param>
/// <param name="Touches">One row a message to a member or a post in a group; null for none.</param>
public sealed record TeamSources(string Members, string? Orders, string? Touches)
{
    /// <summary>The columns that the user names, by the word for what they hold: <c>joined</c>, <c>orders.time</c>.</summary>
    public ImmutableDictionary<string, string> Columns { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
}
