using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Tables;

/// <summary>A file opened as a table, or why it is none. A reader may come with warnings.</summary>
public sealed record TableOpening(TableReader? Reader, ImmutableArray<Diagnostic> Diagnostics);
