using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance;

/// <summary>A place where a plan breaks a rule, with the witness that its page's message speaks of.</summary>
/// <param name="Span">The line.</param>
/// <param name="Witness">What stands in <c>{2}</c> and up of the message; <c>{0}</c> is the rewrite and <c>{1}</c> the rule with its source.</param>
internal sealed record RuleFinding(TextSpan Span, params ImmutableArray<Phrase> Witness)
{
    /// <summary>Where it weighs otherwise than its rule says.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Other lines that take part.</summary>
    public ImmutableArray<(TextSpan Span, Phrase Message)> Related { get; init; } = [];

    public Fix? Fix { get; init; }
}
