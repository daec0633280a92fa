namespace Playbook.Proofs.Witnesses;

/// <summary>
/// Makes up what happened, so that as little as possible meets all demands. It takes the shortest window first, puts what is missing as far back in
/// it as it may lie, and prefers what serves other demands as well, or, where that leads nowhere, what serves no others. It does not find all that
/// could be found: what it finds is judged by the evaluator, what it does not find is said to be not decided.
/// </summary>
internal sealed class HappeningSearch
{
    private const int MostSteps = 1_000;
    private const int MostTimes = 5_000;

    private readonly IReadOnlyList<HappeningShape> _shapes;
    private readonly Demand[] _demands;
    private readonly long[] _ages;
    private readonly long[] _counted;
    private readonly List<Happening> _found = [];
    private readonly bool _isShared;
    private readonly long _usual;

    private HappeningSearch(IReadOnlyList<HappeningShape> shapes, IEnumerable<Demand> demands, long[] ages, bool isShared, long usual)
    {
        _shapes = shapes;
        _demands = [.. demands.OrderBy(demand => demand.IsMoney).ThenBy(demand => demand.Cutoff).ThenBy(demand => demand.Filter)];
        _ages = ages;
        _counted = new long[_demands.Length];
        _isShared = isShared;
        _usual = usual;
    }

    /// <param name="shapes">What may happen.</param>
    /// <param name="demands">What is asked for.</param>
    /// <param name="ages">At which ages it may happen, ascending.</param>
    /// <param name="everyday">What is paid where nothing is asked of it, in the steps of the shapes and demands; 0 for what costs nothing.</param>
    /// <returns>What happened, the latest first; null where nothing was found.</returns>
    public static IReadOnlyList<Happening>? Find(IReadOnlyList<HappeningShape> shapes, IReadOnlyCollection<Demand> demands, long[] ages, long everyday = 0)
    {
        if (demands.All(demand => demand.Least <= 0)) return [];
        foreach (var (isShared, usual) in everyday == 0 ? [(true, 0), (false, 0)] : ((bool, long)[])[(true, everyday), (true, 0), (false, everyday), (false, 0)])
        {
            var search = new HappeningSearch(shapes, demands, ages, isShared, usual);
            if (search.MeetAll()) return [.. search._found.OrderBy(found => found.Age).ThenBy(found => found.Shape)];
        }

        return null;
    }

    private bool MeetAll()
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var unmet = Unmet();
            if (unmet < 0) return true;
            if (!(_demands[unmet].IsMoney ? Spend(unmet) : Add(unmet))) return false;
        }

        return false;
    }

    private int Unmet()
    {
        for (var d = 0; d < _demands.Length; d++)
            if (_counted[d] < _demands[d].Least) return d;
        return -1;
    }

    /// <summary>Adds what an unmet demand for a number counts.</summary>
    private bool Add(int unmet)
    {
        var best = (Shape: -1, Age: 0L, Value: int.MinValue, Times: 0L);
        for (var a = _ages.Length - 1; a >= 0; a--)
        {
            if (_ages[a] >= _demands[unmet].Cutoff) continue;
            for (var shape = 0; shape < _shapes.Count; shape++)
            {
                if (!_shapes[shape].CountedBy[_demands[unmet].Filter]) continue;
                var (value, times) = Judge(shape, _ages[a]);
                if (times > 0 && value > best.Value) best = (shape, _ages[a], value, times);
            }

            // The furthest place where it fits is taken, so that shorter windows stay free.
            if (best.Shape >= 0) break;
        }

        if (best.Shape < 0) return false;
        Put(new Happening(best.Shape, best.Age, AmountOf(best.Shape), (int)Math.Min(Math.Min(best.Times, MostTimes), _demands[unmet].Least - _counted[unmet])));
        return true;
    }

    /// <summary>How well a happening serves what is missing, and how often it may happen.</summary>
    private (int Value, long Times) Judge(int shape, long age)
    {
        var (value, times) = (0, (long)int.MaxValue);
        for (var d = 0; d < _demands.Length; d++)
        {
            var demand = _demands[d];
            if (age >= demand.Cutoff || !_shapes[shape].CountedBy[demand.Filter]) continue;
            var each = demand.IsMoney ? AmountOf(shape) : 1;
            if (each > 0) times = Math.Min(times, (demand.Most - _counted[d]) / each);
            var missing = demand.Least - _counted[d];
            if (demand.IsMoney) continue;
            value += missing <= 0 ? -1 : _isShared ? 2 : -2;
            if (missing > 0) times = Math.Min(times, missing);
        }

        return (value, times);
    }

    /// <summary>Has more been paid for what happened, or adds something that is paid for.</summary>
    private bool Spend(int unmet)
    {
        var demand = _demands[unmet];
        for (var i = 0; i < _found.Count; i++)
        {
            var happening = _found[i];
            if (!Counts(demand, happening.Shape, happening.Age)) continue;
            var room = Math.Min(_shapes[happening.Shape].Most - happening.Amount, RoomFor(happening.Shape, happening.Age) / happening.Times);
            var more = Math.Min(room, (demand.Least - _counted[unmet] + happening.Times - 1) / happening.Times);
            if (more <= 0) continue;
            Count(happening, -1);
            _found[i] = happening with { Amount = happening.Amount + more };
            Count(_found[i], 1);
            if (_counted[unmet] >= demand.Least) return true;
        }

        for (var a = _ages.Length - 1; a >= 0; a--)
        {
            for (var shape = 0; shape < _shapes.Count; shape++)
            {
                if (!Counts(demand, shape, _ages[a]) || Judge(shape, _ages[a]).Times < 1) continue;
                var amount = Math.Clamp(Math.Min(demand.Least - _counted[unmet], RoomFor(shape, _ages[a])), _shapes[shape].Least, _shapes[shape].Most);
                if (amount <= 0 || amount > RoomFor(shape, _ages[a])) continue;
                Put(new Happening(shape, _ages[a], amount, 1));
                return true;
            }
        }

        return false;
    }

    /// <summary>How much more may be paid at some age.</summary>
    private long RoomFor(int shape, long age)
    {
        var room = long.MaxValue;
        for (var d = 0; d < _demands.Length; d++)
            if (_demands[d].IsMoney && Counts(_demands[d], shape, age)) room = Math.Min(room, _demands[d].Most - _counted[d]);
        return room;
    }

    private long AmountOf(int shape) => Math.Clamp(_usual, _shapes[shape].Least, _shapes[shape].Most);

    private bool Counts(Demand demand, int shape, long age) => age < demand.Cutoff && _shapes[shape].CountedBy[demand.Filter];

    private void Put(Happening happening)
    {
        _found.Add(happening);
        Count(happening, 1);
    }

    private void Count(Happening happening, int sign)
    {
        for (var d = 0; d < _demands.Length; d++)
            if (Counts(_demands[d], happening.Shape, happening.Age)) _counted[d] += sign * happening.Times * (_demands[d].IsMoney ? happening.Amount : 1);
    }
}
