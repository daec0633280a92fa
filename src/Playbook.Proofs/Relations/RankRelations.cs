using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Relations;

/// <summary>Ranks and scores among all members.</summary>
internal sealed class RankRelations(RelationWriter writer)
{
    public void Write()
    {
        foreach (var (top, key) in writer.Of<VariableKey.Rank>().Where(rank => rank.Key.End == RankEnd.Top))
        {
            // Those who have as much or more and those who have as little or less are everybody, who is compared included.
            if (writer.Find(key with { End = RankEnd.Bottom }) is not { } bottom) continue;
            writer.AtMost(bottom, top);
            writer.Always(writer.IsAtMost(top, Ends.Largest), writer.IsAtMost(bottom, Ends.Nothing));
            writer.Always(writer.IsAtLeast(bottom, 0), writer.IsAtLeast(top, Ends.Never));
        }

        foreach (var (place, key) in writer.Of<VariableKey.Rank>())
        {
            // Who is ranked by an attribute has it.
            if (writer.Universe.Attribute(key.Quantity) is { Kind: AttributeKind.Number or AttributeKind.Money or AttributeKind.Date or AttributeKind.Distance }
                && writer.Find(new VariableKey.Value(key.Quantity)) is { } value)
                writer.Always(writer.IsAtMost(value, Ends.Largest), key.End == RankEnd.Top ? writer.IsAtLeast(place, Ends.Never) : writer.IsAtMost(place, Ends.Nothing));
        }

        Scores([.. writer.Of<VariableKey.Score>()]);
    }

    private void Scores(ImmutableArray<(int Place, VariableKey.Score Key)> scores)
    {
        if (scores.IsEmpty) return;

        // All three scores are over the same orders: one who has none in the window has 0 in each.
        foreach (var (place, _) in scores.Skip(1))
        {
            writer.Always(writer.IsAtMost(scores[0].Place, 0), writer.IsAtLeast(place, 1));
            writer.Always(writer.IsAtLeast(scores[0].Place, 1), writer.IsAtMost(place, 0));
        }

        // Where the plan states no window, nobody has a score.
        if (writer.Universe.Plan.Rfm?.Window is not { } window)
        {
            foreach (var (place, _) in scores) writer.Always(writer.IsAtMost(place, 0));
            return;
        }

        // A score rests on an order in the window as of the last midnight, a day ago at most.
        if (WindowSpan.Milliseconds(window + Duration.FromDays(1)) is not { } most) return;
        foreach (var (since, _) in writer.Of<VariableKey.SinceLastOrder>().Where(since => since.Key.Product is null))
            writer.Always(writer.IsAtMost(scores[0].Place, 0), writer.IsAtMost(since, most - 1));
        foreach (var (orders, _) in writer.Of<VariableKey.Orders>().Where(orders => orders.Key.Filter == OrderFilter.Any && new WindowSpan(most, most, null).IsWithin(orders.Key.Window)))
            writer.Always(writer.IsAtMost(scores[0].Place, 0), writer.IsAtLeast(orders, 1));
    }
}
