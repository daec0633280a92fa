using System.Collections.Immutable;
using NodaTime;
using Playbook.Plan.Members;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;
using Playbook.Proofs.Domains;

namespace Playbook.Proofs.Witnesses;

/// <summary>What the witness ordered, and when.</summary>
internal sealed class OrdersPart
{
    private const long Minute = 60_000;

    private readonly Draft _draft;
    private readonly List<OrderFilter> _filters = [];
    private readonly List<Demand> _demands = [];

    private OrdersPart(Draft draft) => _draft = draft;

    public static bool Fill(Draft draft)
    {
        foreach (var takesLast in (bool[])[false, true])
        {
            foreach (var tellsLast in (bool[])[false, true])
            {
                if (tellsLast && draft.Vocabulary.Universe.OrdersAreComplete) continue;
                if (new OrdersPart(draft).Fill(takesLast, tellsLast)) return true;
            }
        }

        return false;
    }

    private bool Fill(bool takesLast, bool tellsLast)
    {
        foreach (var (place, key) in _draft.Of<VariableKey.Orders>()) Demand(key.Filter, _draft.CutoffInMinutes(key.Window), _draft.Box[place], isMoney: false);
        foreach (var (place, key) in _draft.Of<VariableKey.Spend>()) Demand(key.Filter, _draft.CutoffInMinutes(key.Window), _draft.Box[place], isMoney: true);
        long? told = null;
        foreach (var (place, key) in _draft.Of<VariableKey.SinceLastOrder>())
        {
            var set = _draft.Box[place];
            var (from, to) = takesLast ? set[set.Count - 1] : set[0];
            if (!Since(OrderFilter.Of(key.Product), from, to, set.Contains(Ends.Never), isTold: tellsLast && key.Product is null, ref told)) return false;
        }

        var score = Scored();
        if (_filters.Count == 0) return true;
        var kinds = OrderKinds.All(_filters) ?? OrderKinds.Plain(_filters);
        var ages = Ages.InMinutes(_demands.Select(demand => demand.Cutoff).Append(score));
        var found = Find([.. kinds.Select(kind => new HappeningShape([.. _filters.Select(filter => filter.Holds(kind))], kind.Least, kind.Most))], ages);
        if (found is null || found.Sum(happening => happening.Times) > 10_000) return false;
        Keep(found, kinds, told);
        return true;
    }

    /// <summary>Looks for orders that cost whole hundredths; where amounts matter and these will not do, for finer ones.</summary>
    private IReadOnlyList<Happening>? Find(HappeningShape[] shapes, long[] ages)
    {
        var areAmountsAsked = _demands.Exists(demand => demand.IsMoney) || Array.Exists(shapes, shape => shape.Least > 0);
        foreach (var grain in areAmountsAsked ? PaidSteps.Grains : PaidSteps.Grains[..1])
        {
            List<Demand> demands = [.. _demands.Select(demand => demand.In(grain))];
            if (demands.Exists(demand => demand.Least > demand.Most)) continue;
            if (HappeningSearch.Find([.. shapes.Select(shape => shape.In(grain))], demands, ages, PaidSteps.Everyday / grain) is { } found)
                return [.. found.Select(happening => happening with { Amount = happening.Amount * grain })];
        }

        return null;
    }

    private void Demand(OrderFilter filter, long cutoff, ValueSet set, bool isMoney) => Demand(filter, cutoff, set.Min, set.Max, isMoney);

    private void Demand(OrderFilter filter, long cutoff, long least, long most, bool isMoney = false)
    {
        var index = _filters.IndexOf(filter);
        if (index < 0)
        {
            index = _filters.Count;
            _filters.Add(filter);
        }

        _demands.Add(new Demand(index, cutoff, least, most, isMoney));
    }

    /// <summary>The last order lies so long ago: none is later, and one is no earlier.</summary>
    private bool Since(OrderFilter filter, long from, long to, bool mayBeNever, bool isTold, ref long? told)
    {
        Demand(filter, from >= Ends.Never ? long.MaxValue : Draft.MinutesUp(from), 0, 0);
        if (from >= Ends.Never || (mayBeNever && to >= Ends.Largest)) return true;
        if (!isTold)
        {
            Demand(filter, to >= Ends.Largest ? long.MaxValue : (to / Minute) + 1, 1, int.MaxValue);
            return true;
        }

        var (least, most) = (Draft.MinutesUp(from), Math.Min(to / Minute, 40_000_000));
        var day = (least + 1439) / 1440 * 1440;
        told = day >= least && day <= most ? day : least;
        return least <= most;
    }

    /// <summary>A score rests on an order before the last midnight: the age of one made at it.</summary>
    private long Scored()
    {
        var midnight = _draft.Minute - (CampaignCalendar.DayOf(_draft.Minute) * CampaignCalendar.MinutesPerDay);
        if (_draft.Untold.Scores.IsEmpty || _draft.Untold.Rfm is not { } window) return 0;
        Demand(OrderFilter.Any, midnight + (long)Math.Ceiling(window.TotalMinutes), 1, int.MaxValue);
        return midnight;
    }

    private void Keep(IReadOnlyList<Happening> found, ImmutableArray<OrderKind> kinds, long? told)
    {
        var orders = found.SelectMany(happening => Enumerable.Repeat(
            new KnownOrder(_draft.Minute - (int)happening.Age, kinds[happening.Shape].Products, PaidSteps.Value(happening.Amount), kinds[happening.Shape].Offers), happening.Times));
        _draft.History = _draft.History with { Orders = [.. orders.OrderBy(order => order.Minute)], TellsLastOrder = told is not null, LastOrder = told is { } age ? _draft.Minute - (int)age : null };
        if (told is { } ago) _draft.Tell(WitnessFactKind.LastOrderTold, ago: Duration.FromMinutes(ago));
        else if (found.Count == 0) _draft.Tell(WitnessFactKind.NeverOrdered);
        foreach (var happening in found)
        {
            var (kind, paid) = (kinds[happening.Shape], new Money(PaidSteps.Value(happening.Amount), _draft.Vocabulary.Universe.Plan.Currency));
            _draft.Tell(
                WitnessFactKind.Ordered,
                kind.Products.IsEmpty ? null : string.Join(" and ", kind.Products),
                kind.Offers.IsEmpty ? paid.Exactly : $"{paid.Exactly}, {string.Join(" and ", kind.Offers)}",
                happening.Times,
                Duration.FromMinutes(happening.Age));
        }
    }
}
