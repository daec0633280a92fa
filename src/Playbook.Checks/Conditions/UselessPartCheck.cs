using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Conditions;

/// <summary>A part of a condition that could be left out and nobody would be in or out: mostly a number that was meant to be another.</summary>
internal sealed class UselessPartCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor AddsNothing = new("PB7403", Severity.Warning, typeof(UselessPartCheck).Assembly);
    private static readonly DiagnosticDescriptor AddsNobody = new("PB7404", Severity.Warning, typeof(UselessPartCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [AddsNothing, AddsNobody];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        List<StatedCondition> split = [.. StatedConditions.Of(playbook).Split];
        var found = PlanProofs.Ask(split, stated => UselessParts.Of(playbook.Proofs, stated.Written));
        foreach (var (stated, (parts, open)) in split.Zip(found))
        {
            foreach (var useless in parts) Report(useless, diagnostics);
            if (open is not null) playbook.Proofs.Leave(new OpenQuestion(stated.Span, null, $"whether every part of `{stated.Written.Said(diagnostics.Source)}` is needed", open));
        }
    }

    private static void Report(UselessPart useless, DiagnosticBag diagnostics)
    {
        var (descriptor, reason, beside) = useless.Kind switch
        {
            UselessKind.Implied when useless.Because.IsEmpty => (AddsNothing, Phrase.Of($"it always holds"), string.Empty),
            UselessKind.Implied => (AddsNothing, $"whoever meets {ConditionWords.Quoted(useless.Because, diagnostics.Source)} meets it", "this says it already"),
            UselessKind.NeverMet when useless.Because.IsEmpty => (AddsNobody, "it never holds", string.Empty),
            UselessKind.NeverMet => (AddsNobody, $"it contradicts {ConditionWords.Quoted(useless.Because, diagnostics.Source)}", "this cannot hold together with it"),
            _ => (AddsNobody, $"whoever meets it meets {ConditionWords.Quoted(useless.Because, diagnostics.Source)}", "this brings them in already"),
        };
        diagnostics.Add(Diagnostic
            .Create(descriptor, diagnostics.Source, useless.Part.Span, useless.Part.Said(diagnostics.Source), useless.IsTurned ? "what `not` leaves out" : "the condition", reason)
            .RestingOn(useless.Because, beside)
            .WithAny(Without(useless, diagnostics.Source)));
    }

    /// <summary>Takes the part away, with the word that joins it to its neighbour; none where a comment or another file would go with it.</summary>
    private static Fix? Without(UselessPart useless, SourceText source)
    {
        var (parts, at) = (useless.Whole.Parts, useless.At);
        var cut = at > 0 ? TextSpan.FromBounds(parts[at - 1].Span.End, parts[at].Span.End) : TextSpan.FromBounds(parts[at].Span.Start, parts[at + 1].Span.Start);
        if (parts.Zip(parts.Skip(1)).Any(pair => pair.First.Span.End > pair.Second.Span.Start) || source.ToString(useless.Part.Span) != useless.Part.Syntax!.ToString().Trim()) return null;
        var text = source.ToString(cut);
        return text.Contains("//", StringComparison.Ordinal) || text.Contains("/*", StringComparison.Ordinal) || text.Contains('#', StringComparison.Ordinal)
            ? null
            : Fix.Replace($"remove `{useless.Part.Said(source)}`", cut, string.Empty);
    }
}
