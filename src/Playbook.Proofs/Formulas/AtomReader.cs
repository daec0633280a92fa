using Playbook.Plan.Explanations;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Formulas;

/// <summary>
/// Gives a condition without parts its meaning over variables, exactly as <see cref="PredicateEvaluator"/> does. What it does not know becomes a
/// variable of its own that may hold or not, so that no proof rests on it.
/// </summary>
internal sealed class AtomReader(Vocabulary vocabulary, Formula formula)
{
    private static readonly ValueSet s_one = ValueSet.Of(1);
    private readonly QuantityReader _quantities = new(vocabulary, formula);

    public Ref Read(MemberPredicate atom) => Known(atom) ?? Opaque(atom);

    private Ref? Known(MemberPredicate atom) => atom switch
    {
        MemberPredicate.Constant constant => constant.Value ? Ref.True : Ref.False,
        MemberPredicate.Flag flag => formula.Literal(vocabulary[new VariableKey.Flag(flag.Value)], s_one),
        MemberPredicate.FactIn fact => Words(WordKind.Fact, fact.Fact.ToString(), fact.Values),
        MemberPredicate.Answered { Answer: null } answered => IsKnown(WordKind.Answer, answered.Survey),
        MemberPredicate.Answered answered => Words(WordKind.Answer, answered.Survey, [answered.Answer]),
        MemberPredicate.AttributeIn attribute => IsComparable(attribute.Attribute) ? null : Words(WordKind.Attribute, attribute.Attribute, attribute.Values),
        MemberPredicate.Known known => IsComparable(known.Attribute)
            ? formula.Literal(vocabulary[new VariableKey.Value(known.Attribute)], Vocabulary.KnownValues)
            : IsKnown(WordKind.Attribute, known.Attribute),
        MemberPredicate.EventCount count => _quantities.Events(count),
        MemberPredicate.Ranked ranked => _quantities.Rank(ranked),
        MemberPredicate.Comparison comparison => _quantities.Compare(comparison),
        _ => throw new InvalidOperationException($"{atom.GetType().Name} is no condition without parts."),
    };

    private Ref Words(WordKind kind, string of, IEnumerable<string> words) =>
        formula.Literal(vocabulary[new VariableKey.Word(kind, of)], vocabulary.Words(kind, of).Places(words));

    private Ref IsKnown(WordKind kind, string of)
    {
        var word = vocabulary[new VariableKey.Word(kind, of)];
        return formula.Literal(word, word.Universe.AtLeast(0));
    }

    private Ref Opaque(MemberPredicate atom) => formula.Literal(vocabulary[new VariableKey.Opaque(PredicateText.Of(atom), (atom as MemberPredicate.Comparison)?.Operand)], s_one);

    private bool IsComparable(string attribute) =>
        vocabulary.Universe.Attribute(attribute)?.Kind is AttributeKind.Number or AttributeKind.Money or AttributeKind.Date or AttributeKind.Distance;
}
