using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance;

/// <summary>What members read: titles, messages, claims, what a group promises, what a task asks.</summary>
internal static class PlanTexts
{
    private static readonly ImmutableHashSet<string> s_read = ["title", "message", "text", "value", "asks"];

    private static readonly ImmutableHashSet<string> s_unread = ["scenario", "test", "template", "waive"];

    /// <summary>Each clause with the block that it stands in.</summary>
    public static IEnumerable<(BoundBlock Block, TextSpan Span)> Of(BoundBlock block)
    {
        foreach (var clause in block.Clauses.Where(clause => clause.IsSound && s_read.Contains(clause.Keyword) && clause.Phrase is not null)) yield return (block, clause.Phrase!.Span);
        foreach (var text in block.Blocks.Where(inner => !s_unread.Contains(inner.Construct.Keyword)).SelectMany(Of)) yield return text;
    }

    /// <summary>A claim whose evidence and day are stated is a fact bounded in time.</summary>
    public static bool IsEvidenced(BoundBlock block) => block.Construct.Keyword == "claim" && block.Sound("evidence") is not null && block.Sound("as_of") is not null;
}
