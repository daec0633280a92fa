using NodaTime;

namespace Playbook.Data.Members;

/// <summary>What was used of a log.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="First">The first local moment; null for none.</param>
/// <param name="Last">The last.</param>
public sealed record LogSummary(int Rows, LocalDateTime? First, LocalDateTime? Last)
{
    public static readonly LogSummary Empty = new(0, null, null);

    internal LogSummary With(LocalDateTime at) => new(Rows + 1, First is { } first && first <= at ? first : at, Last is { } last && last >= at ? last : at);
}
