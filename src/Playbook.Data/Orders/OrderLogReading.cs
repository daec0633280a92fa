using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Playbook.Diagnostics;

namespace Playbook.Data.Orders;

/// <summary>A log of orders with its provenance and what it cannot tell; or why there is none. The diagnostics stand in the order of their codes.</summary>
public sealed record OrderLogReading(OrderLog? Log, OrderLogProvenance? Provenance, OrderLogLimits? Limits, ImmutableArray<Diagnostic> Diagnostics)
{
    [MemberNotNullWhen(true, nameof(Log), nameof(Provenance), nameof(Limits))]
    public bool Succeeded => Log is not null && Provenance is not null && Limits is not null;
}
