using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Proofs.Questions;
using Playbook.Proofs.Witnesses;

namespace Playbook.Checks.Conditions;

/// <summary>How findings about conditions name lines, members and what stayed open.</summary>
internal static class ConditionWords
{
    /// <summary>Of more lines than this the rest is only counted.</summary>
    private const int Many = 8;

    /// <summary>Adds the member that shows a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="witness">The member; null for none.</param>
    /// <param name="at">The line that it meets.</param>
    public static Diagnostic Showing(this Diagnostic finding, Witness? witness, TextSpan at) =>
        witness is null ? finding : finding.With(new RelatedLocation(finding.Source, at, $"such a member: {witness.Said}"));

    /// <summary>Adds the lines that a finding rests on, but for the one at which it stands.</summary>
    public static Diagnostic RestingOn(this Diagnostic finding, IEnumerable<WrittenCondition> lines, Phrase said) =>
        lines.Where(line => line.Span != finding.Span).Take(Many).Aggregate(finding, (known, line) => known.With(new RelatedLocation(known.Source, line.Span, said)));

    /// <summary>Lines as a list, each in quotation marks.</summary>
    public static Phrase Quoted(IEnumerable<WrittenCondition> lines, SourceText source) => Phrase.List(lines.Select(line => Phrase.Of($"`{line.Said(source)}`")));

    /// <summary>Why some lines cannot all hold.</summary>
    public static Phrase Contradiction(ImmutableArray<WrittenCondition> core, SourceText source) => core switch
    {
        [var one] => Phrase.Of($"`{one.Said(source)}` never holds"),
        [var one, var other] => Phrase.Of($"`{one.Said(source)}` and `{other.Said(source)}` contradict each other"),
        { Length: <= Many } => Phrase.Of($"{Quoted(core, source)} cannot all hold"),
        _ => Phrase.Of($"{Quoted(core.Take(Many), source)} and {core.Length - Many} more lines cannot all hold"),
    };

    public static Phrase Of(Fault fault) => fault.Kind switch
    {
        FaultKind.OutOfSteps => Phrase.Of($"{fault.Detail} steps were not enough"),
        FaultKind.TooLarge => Phrase.Of($"it is larger than {fault.Detail}"),
        FaultKind.NoWitness => "nothing contradicts it, and no member was found who shows it",
        _ => fault.ToString(),
    };
}
