using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Tables;

/// <summary>A file opened as a table, or why it is none. What is to be said of a file that opens is said by its reader, once it was read.</summary>
public sealed record TableOpening(TableReader? Reader, ImmutableArray<Diagnostic> Diagnostics);
