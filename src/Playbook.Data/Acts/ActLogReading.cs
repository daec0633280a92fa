using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Playbook.Diagnostics;

namespace Playbook.Data.Acts;

/// <summary>A log of acts with its provenance; or why there is none. The diagnostics stand in the order of their codes.</summary>
public sealed record ActLogReading(ActLog? Log, ActLogProvenance? Provenance, ImmutableArray<Diagnostic> Diagnostics)
{
    [MemberNotNullWhen(true, nameof(Log), nameof(Provenance))]
    public bool Succeeded => Log is not null && Provenance is not null;
}
