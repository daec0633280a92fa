using System.Collections.Immutable;
using Playbook.Plan.Json;

namespace Playbook.Plan.Model;

/// <summary>
/// A plan as a file: the plan, its hash, and beside them what does not count for the hash: the tool that made it and where each
/// item stands in the source.
/// </summary>
/// <param name="Plan">The semantic content.</param>
/// <param name="Hash">Of the canonical JSON of the content: <c>sha256:</c> and 64 hexadecimal digits; null where it is to be worked out when somebody asks.</param>
/// <param name="Tool">Name and version of the tool.</param>
/// <param name="Sources">Source references by item key such as <c>offer/flash_rice</c>.</param>
public sealed record PlanDocument(CampaignPlan Plan, string? Hash, string Tool, ImmutableSortedDictionary<string, SourceReference> Sources)
{
    public const string Schema = "playbook.plan/1";

    private string? _hash = Hash;

    public string Hash
    {
        get => _hash ??= PlanHash.Of(Plan);
        init => _hash = value;
    }

    /// <summary>What the playbook expects of itself; not part of the content that is hashed.</summary>
    public ImmutableArray<PlanTest> Tests { get; init; } = [];
}

/// <summary>A place in a source file: opaque to everything right of the plan but for showing it.</summary>
/// <param name="File">Path as it was given.</param>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based, in text elements.</param>
public sealed record SourceReference(string File, int Line, int Column);
