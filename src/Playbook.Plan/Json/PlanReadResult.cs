using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>What reading a plan file gave: the document, or null and the error that says why; perhaps a warning beside the document.</summary>
public sealed record PlanReadResult(PlanDocument? Document, ImmutableArray<Diagnostic> Diagnostics);
