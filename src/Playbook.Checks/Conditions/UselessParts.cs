using System.Collections.Immutable;
using System.Numerics;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>
/// Looks for the parts of a condition that could be left out, from the last to the first, so that of two that say the same the later one is named, and
/// never both. What stands inside, under <c>not</c> too, is judged among those who meet what stands beside it: who is told apart by nothing there is told
/// apart by nothing under <c>not</c>. All of it has a budget of steps, and where that is spent the parts that are left are not judged.
/// </summary>
internal sealed class UselessParts
{
    /// <summary>A condition may take as many steps as so many questions.</summary>
    private const int Questions = 5;

    private readonly ImmutableArray<UselessPart>.Builder _found = ImmutableArray.CreateBuilder<UselessPart>();
    private readonly PlanProofs _proofs;
    private readonly long _most;
    private long _steps;

    private UselessParts(PlanProofs proofs)
    {
        _proofs = proofs;
        _most = (long)proofs.Steps * Questions;
    }

    /// <summary>What was found, and why the rest is open where the steps were not enough for all parts.</summary>
    public static (ImmutableArray<UselessPart> Found, Fault? Open) Of(PlanProofs proofs, WrittenCondition condition)
    {
        var parts = new UselessParts(proofs);
        parts.Look(condition, [], isTurned: false);
        return (parts._found.DrainToImmutable(), parts.IsSpent ? new Fault(FaultKind.OutOfSteps, $"{parts._most}") : null);
    }

    private bool IsSpent => _steps >= _most;

    private void Look(WrittenCondition condition, ImmutableArray<WrittenCondition> beside, bool isTurned)
    {
        if (condition.Turned is { } turned)
        {
            Look(turned, beside, isTurned: true);
            return;
        }

        if (!condition.IsAll && !condition.IsAny) return;
        var kept = condition.Parts;
        for (var at = condition.Parts.Length - 1; at >= 0 && kept.Length > 1 && !IsSpent; at--)
        {
            var others = kept.RemoveAt(at);
            if (Useless(condition, at, others, beside, isTurned) is not { } found) continue;
            _found.Add(found);
            kept = others;
        }

        foreach (var part in kept.Where(part => part.Turned is not null || !part.Parts.IsEmpty).TakeWhile(_ => !IsSpent))
            Look(part, condition.IsAll ? [.. beside, .. kept.Where(other => !ReferenceEquals(other, part))] : beside, isTurned);
    }

    private UselessPart? Useless(WrittenCondition whole, int at, ImmutableArray<WrittenCondition> others, ImmutableArray<WrittenCondition> beside, bool isTurned)
    {
        var part = whole.Parts[at];
        if (whole.IsAll)
        {
            ImmutableArray<WrittenCondition> lines = [.. beside, .. others];
            return IsNobody([.. Terms(lines, true), (part.Predicate, false)])
                ? new UselessPart(whole, at, UselessKind.Implied, isTurned, Because(lines, true, (part.Predicate, false)))
                : null;
        }

        if (IsNobody([.. Terms(beside, true), (part.Predicate, true)]))
            return new UselessPart(whole, at, UselessKind.NeverMet, isTurned, Because(beside, true, (part.Predicate, true)));
        return IsNobody([.. Terms(beside, true), .. Terms(others, false), (part.Predicate, true)])
            ? new UselessPart(whole, at, UselessKind.Covered, isTurned, Because(others, false, [.. Terms(beside, true), (part.Predicate, true)]))
            : null;
    }

    private bool IsNobody(ImmutableArray<(MemberPredicate Predicate, bool Holds)> terms)
    {
        var answer = _proofs.Prover.IsNobody(terms.Select(term => (_proofs.Read(term.Predicate), term.Holds)));
        _steps += answer.Steps + terms.Length;
        return answer.Verdict == Verdict.Yes;
    }

    /// <summary>The lines that show it. They are found by halving, and each question is about as many steps as there are lines.</summary>
    private ImmutableArray<WrittenCondition> Because(ImmutableArray<WrittenCondition> lines, bool holds, params ImmutableArray<(MemberPredicate Predicate, bool Holds)> context)
    {
        var core = Core.Of(_proofs, lines, holds, context);
        _steps += (long)(lines.Length + context.Length) * (core.Length + 1) * (BitOperations.Log2((uint)lines.Length + 1) + 1);
        return core;
    }

    private static IEnumerable<(MemberPredicate Predicate, bool Holds)> Terms(ImmutableArray<WrittenCondition> lines, bool holds) => lines.Select(line => (line.Predicate, holds));
}
