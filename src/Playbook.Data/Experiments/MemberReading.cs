using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Experiments;

/// <summary>What came of reading a list of members; empty where there are errors.</summary>
public sealed record MemberReading(ImmutableArray<AttributeMember> Members, ImmutableArray<Diagnostic> Diagnostics);
