using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Formulas;

namespace Playbook.Proofs.Questions;

/// <summary>
/// Answers questions about conditions on members: whether anybody meets them, whether one follows from another. The answers hold of every member of
/// the universe at every moment of the plan's period. Several threads may ask at once, and get the same answers in any order.
/// </summary>
public sealed class Prover
{
    private readonly Decider _decider;
    private readonly Vocabulary _vocabulary;

    public Prover(Universe universe, ProverOptions? options = null)
    {
        _vocabulary = new Vocabulary(universe);
        _decider = new Decider(_vocabulary, options ?? new ProverOptions());
    }

    public ProofCounts Counts => _decider.Counts;

    internal Vocabulary Vocabulary => _vocabulary;

    /// <summary>Reads a condition, to ask about it more than once.</summary>
    public Condition Read(MemberPredicate predicate) => ConditionReader.Read(predicate, _vocabulary);

    /// <summary>Whether nobody meets it; the witness of a no does.</summary>
    public Answer IsEmpty(Condition condition) => _decider.Refute((condition, true));

    /// <summary>Whether everybody meets it; the witness of a no does not.</summary>
    public Answer IsAlways(Condition condition) => _decider.Refute((condition, false));

    /// <summary>Whether all who meet one meet the other; the witness of a no meets the first and not the second.</summary>
    public Answer Implies(Condition condition, Condition other) => _decider.Refute((condition, true), (other, false));

    /// <summary>Whether somebody meets both; the witness of a yes does.</summary>
    public Answer Overlap(Condition condition, Condition other)
    {
        var empty = _decider.Refute((condition, true), (other, true));
        return empty.Verdict switch
        {
            Verdict.Yes => empty with { Verdict = Verdict.No },
            Verdict.No => empty with { Verdict = Verdict.Yes },
            _ => empty,
        };
    }

    /// <summary>Whether the same members meet both; the witness of a no meets one of them only.</summary>
    public Answer AreEquivalent(Condition condition, Condition other)
    {
        var there = Implies(condition, other);
        if (there.Verdict == Verdict.No) return there;
        var back = Implies(other, condition);
        if (back.Verdict == Verdict.No) return back;
        var undecided = there.Verdict == Verdict.NotDecided ? there : back;
        return undecided with { Layer = there.Layer > back.Layer ? there.Layer : back.Layer, Steps = there.Steps + back.Steps };
    }

    /// <summary>Whether all who meet a condition meet one of several others; the witness of a no meets none of those.</summary>
    public Answer Covers(IEnumerable<Condition> conditions, Condition within) => _decider.Refute([(within, true), .. conditions.Select(condition => (condition, false))]);

    /// <summary>Whether nobody meets all terms, each a condition as it stands or its contrary; the witness of a no does.</summary>
    public Answer IsNobody(IEnumerable<(Condition Condition, bool Holds)> terms) => _decider.Refute([.. terms]);

    public Answer IsEmpty(MemberPredicate predicate) => IsEmpty(Read(predicate));

    public Answer IsAlways(MemberPredicate predicate) => IsAlways(Read(predicate));

    public Answer Implies(MemberPredicate predicate, MemberPredicate other) => Implies(Read(predicate), Read(other));

    public Answer Overlap(MemberPredicate predicate, MemberPredicate other) => Overlap(Read(predicate), Read(other));

    public Answer AreEquivalent(MemberPredicate predicate, MemberPredicate other) => AreEquivalent(Read(predicate), Read(other));

    public Answer Covers(IEnumerable<MemberPredicate> predicates, MemberPredicate within) => Covers(predicates.Select(Read), Read(within));
}
