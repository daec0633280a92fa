using Playbook.Plan.Explanations;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Witnesses;

/// <summary>Where the witness stands among all members.</summary>
internal static class RanksPart
{
    public static bool Fill(Draft draft)
    {
        foreach (var quantity in draft.Of<VariableKey.Rank>().Select(rank => rank.Key.Quantity).Distinct(StringComparer.Ordinal).ToList())
            if (!Rank(draft, quantity)) return false;
        draft.Untold = draft.Untold with { Rfm = draft.Vocabulary.Universe.Plan.Rfm?.Window };
        foreach (var (place, key) in draft.Of<VariableKey.Score>().ToList())
        {
            var set = draft.Box[place];
            if (!draft.Fix(key, set.Min)) return false;
            if (set.Min > 0) draft.Untold = draft.Untold with { Scores = draft.Untold.Scores.SetItem(key.Measure, (int)set.Min) };
            draft.Tell(WitnessFactKind.Score, draft.Problem.Formula.Variables[place].Name, PredicateText.Number(set.Min));
        }

        return true;
    }

    private static bool Rank(Draft draft, string quantity)
    {
        var (top, bottom) = (new VariableKey.Rank(RankEnd.Top, quantity), new VariableKey.Rank(RankEnd.Bottom, quantity));
        if ((draft.SetOf(top)?.Contains(Ends.Never) ?? true) && draft.Fix(top, Ends.Never) && (draft.SetOf(bottom)?.Contains(Ends.Nothing) ?? true) && draft.Fix(bottom, Ends.Nothing)) return true;
        foreach (var all in (int[])[10, 100, 1_000, 10_000])
        {
            var step = Vocabulary.RankSteps / all;
            var (asMuch, asLittle) = (Places(draft.SetOf(top), all, step, false), Places(draft.SetOf(bottom), all, step, true));
            if (asMuch.FirstOrDefault(much => asLittle.Exists(little => much + little >= all), -1) is not (>= 0 and var chosen)) continue;
            var places = new Places(chosen, asLittle.First(little => chosen + little >= all), all);
            draft.Untold = draft.Untold with { Places = draft.Untold.Places.SetItem(quantity, places) };
            Know(draft, quantity);
            if (draft.SetOf(top) is not null) draft.Tell(WitnessFactKind.RankedTop, quantity, new Percent(100m * places.AsMuch / all).ToString());
            if (draft.SetOf(bottom) is not null) draft.Tell(WitnessFactKind.RankedBottom, quantity, new Percent(100m * places.AsLittle / all).ToString());
            return true;
        }

        return false;
    }

    /// <summary>The numbers of members that a rank may stand for, the least first; that of the bottom is what is left of all.</summary>
    private static List<int> Places(ValueSet? set, int all, long step, bool isBottom) =>
        [.. Enumerable.Range(0, all + 1).Where(count => set?.Contains((isBottom ? all - count : count) * step) ?? true)];

    /// <summary>Who is ranked by an attribute has it.</summary>
    private static void Know(Draft draft, string attribute)
    {
        if (draft.Vocabulary.Universe.Attribute(attribute) is not { Kind: AttributeKind.Number or AttributeKind.Money or AttributeKind.Date or AttributeKind.Distance } declared
            || draft.History.Attributes.Any(known => known.Name == attribute)) return;
        var value = ValuesPart.OperandOf(declared.Kind, 0, draft)!;
        draft.History = draft.History with { Attributes = draft.History.Attributes.Add(new KnownAttribute(attribute, PredicateText.Of(value), value)) };
    }
}
