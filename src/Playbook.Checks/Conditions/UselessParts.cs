using System.Collections.Immutable;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>
/// Looks for the parts of a condition that could be left out, from the last to the first, so that of two that say the same the later one is named, and
/// never both. What stands inside is judged among those who meet what stands beside it; what stands under <c>not</c> is looked at as a whole.
/// </summary>
internal sealed class UselessParts(PlanProofs proofs)
{
    private readonly ImmutableArray<UselessPart>.Builder _found = ImmutableArray.CreateBuilder<UselessPart>();

    public static ImmutableArray<UselessPart> Of(PlanProofs proofs, WrittenCondition condition)
    {
        var parts = new UselessParts(proofs);
        parts.Look(condition, []);
        return parts._found.DrainToImmutable();
    }

    private void Look(WrittenCondition condition, ImmutableArray<WrittenCondition> beside)
    {
        if (!condition.IsAll && !condition.IsAny) return;
        var kept = condition.Parts;
        for (var at = condition.Parts.Length - 1; at >= 0 && kept.Length > 1; at--)
        {
            var others = kept.RemoveAt(at);
            if (Fault(condition, at, others, beside) is not { } found) continue;
            _found.Add(found);
            kept = others;
        }

        foreach (var part in kept) Look(part, condition.IsAll ? [.. beside, .. kept.Where(other => !ReferenceEquals(other, part))] : beside);
    }

    private UselessPart? Fault(WrittenCondition whole, int at, ImmutableArray<WrittenCondition> others, ImmutableArray<WrittenCondition> beside)
    {
        var part = whole.Parts[at];
        if (whole.IsAll)
        {
            ImmutableArray<WrittenCondition> lines = [.. beside, .. others];
            return IsNobody([.. Terms(lines, true), (part.Predicate, false)])
                ? new UselessPart(whole, at, UselessKind.Implied, Core.Of(proofs, lines, holds: true, (part.Predicate, false)))
                : null;
        }

        if (IsNobody([.. Terms(beside, true), (part.Predicate, true)]))
            return new UselessPart(whole, at, UselessKind.NeverMet, Core.Of(proofs, beside, holds: true, (part.Predicate, true)));
        return IsNobody([.. Terms(beside, true), .. Terms(others, false), (part.Predicate, true)])
            ? new UselessPart(whole, at, UselessKind.Covered, Core.Of(proofs, others, holds: false, [.. Terms(beside, true), (part.Predicate, true)]))
            : null;
    }

    private bool IsNobody(ImmutableArray<(MemberPredicate Predicate, bool Holds)> terms) =>
        proofs.Prover.IsNobody(terms.Select(term => (proofs.Read(term.Predicate), term.Holds))).Verdict == Verdict.Yes;

    private static IEnumerable<(MemberPredicate Predicate, bool Holds)> Terms(ImmutableArray<WrittenCondition> lines, bool holds) => lines.Select(line => (line.Predicate, holds));
}
