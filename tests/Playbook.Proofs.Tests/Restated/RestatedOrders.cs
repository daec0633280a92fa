using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Tests.Restated;

/// <summary>
/// All that a member ordered, as numbers of orders that are alike: of one age, basket, offer and class of amounts, as far as conditions tell them apart.
/// What is paid is any real number, so that nothing rests on how fine it is told.
/// </summary>
internal sealed class RestatedOrders
{
    private const string Other = "another offer";

    private readonly SmtScript _script;
    private readonly RestatedMoment _moment;
    private readonly bool _isComplete;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<RestatedCell> _cells;
    private readonly List<decimal> _bounds;

    public RestatedOrders(SmtScript script, RestatedMoment moment, IReadOnlyCollection<MemberPredicate> atoms, bool isComplete, long scored)
    {
        (_script, _moment, _isComplete) = (script, moment, isComplete);
        var comparisons = atoms.OfType<MemberPredicate.Comparison>()
            .Where(atom => atom.Quantity.Measure is MemberMeasure.Orders or MemberMeasure.Spend or MemberMeasure.Redeemed or MemberMeasure.SinceLastOrder).ToList();
        var wheres = comparisons.Select(atom => atom.Quantity.Where).OfType<OrderPredicate>().SelectMany(Inner).ToList();
        string[] products = [.. comparisons.Select(atom => atom.Quantity.Product).OfType<string>().Concat(wheres.OfType<OrderPredicate.OfProduct>().SelectMany(where => where.Products)).Distinct()];
        string[] offers = [.. comparisons.Where(atom => atom.Quantity.Measure == MemberMeasure.Redeemed).Select(atom => atom.Quantity.Offer ?? Other).Distinct()];
        var isPaidAsked = comparisons.Exists(atom => atom.Quantity.Measure == MemberMeasure.Spend);
        _bounds = [.. wheres.OfType<OrderPredicate.Amount>().Select(where => where.Bound.Amount).Distinct().Order()];
        var ages = comparisons.SelectMany(atom => atom.Operand is Operand.Length length ? [(long)length.Value.TotalMinutes, (long)length.Value.TotalMinutes + 1] : moment.Cutoffs(atom.Quantity));
        _cells = [.. ages.Append(scored).Append(0).Distinct().Order().SelectMany(_ => Subsets(products), (age, basket) => (age, basket)).SelectMany(_ => Subsets(offers), (kind, taken) => (kind.age, kind.basket, taken))
            .SelectMany(_ => Enumerable.Range(0, (2 * _bounds.Count) + 1), (kind, amounts) => (kind.age, kind.basket, kind.taken, amounts))
            .Select((kind, i) => new RestatedCell(kind.age, kind.basket, kind.taken, kind.amounts, $"{i}"))];
        foreach (var cell in _cells)
        {
            _script.Whole(cell.Count, 0);
            if (isPaidAsked) Pay(cell);
        }
    }

    public string Orders(MemberQuantity quantity) => _moment.In(quantity, length => Sum(length, cell => Counts(cell, quantity), cell => cell.Count));

    public string Spend(MemberQuantity quantity) => _moment.In(quantity, length => Sum(length, cell => Counts(cell, quantity), cell => cell.Paid, "0.0"));

    /// <summary>Whether an order is younger than so many minutes.</summary>
    public string Younger(long minutes) => $"(>= {Sum(minutes, _ => true, cell => cell.Count)} 1)";

    /// <summary>How long the last order is ago: longer than anything where there is none. Stores may know of one that no log tells of.</summary>
    public string Since(string? product, ComparisonOperator comparison, long minutes)
    {
        var (less, more) = (Within(product, minutes), $"(not {Within(product, minutes + 1)})");
        return comparison switch
        {
            ComparisonOperator.Less => less,
            ComparisonOperator.LessOrEqual => $"(not {more})",
            ComparisonOperator.Equal => $"(not (or {less} {more}))",
            ComparisonOperator.NotEqual => $"(or {less} {more})",
            ComparisonOperator.GreaterOrEqual => $"(not {less})",
            ComparisonOperator.Greater => more,
            _ => throw new InvalidOperationException($"{comparison} is not a comparison."),
        };
    }

    private string Within(string? product, long minutes)
    {
        var logged = $"(>= {Sum(minutes, cell => product is null || cell.Products.Contains(product), cell => cell.Count)} 1)";
        if (_isComplete) return logged;
        var (told, age) = ($"told_{product}", $"told_age_{product}");
        if (_told.Add(told))
        {
            _script.Declare(told, "Bool");
            _script.Whole(age, 0);
        }

        return $"(or {logged} (and {told} (< {age} {minutes})))";
    }

    private void Pay(RestatedCell cell)
    {
        _script.Declare(cell.Paid, "Real");
        _script.Assert($"(=> (= {cell.Count} 0) (= {cell.Paid} 0.0))");
        var (bound, isBound) = (cell.Class / 2, cell.Class % 2 == 1);
        if (isBound) _script.Assert($"(= {cell.Paid} {Times(_bounds[bound])})");
        else _script.Assert(bound == 0 ? $"(>= {cell.Paid} 0.0)" : $"(=> (> {cell.Count} 0) (> {cell.Paid} {Times(_bounds[bound - 1])}))");
        if (!isBound && bound < _bounds.Count) _script.Assert($"(=> (> {cell.Count} 0) (< {cell.Paid} {Times(_bounds[bound])}))");

        string Times(decimal amount) => $"(* {SmtScript.Number(amount)} (to_real {cell.Count}))";
    }

    private bool Counts(RestatedCell cell, MemberQuantity quantity) => (quantity.Product is null || cell.Products.Contains(quantity.Product))
        && (quantity.Measure != MemberMeasure.Redeemed || (quantity.Offer is null ? cell.Offers.Count > 0 : cell.Offers.Contains(quantity.Offer)))
        && (quantity.Where is null || Holds(quantity.Where, cell));

    private bool Holds(OrderPredicate where, RestatedCell cell) => where switch
    {
        OrderPredicate.AllOf all => all.Terms.All(term => Holds(term, cell)),
        OrderPredicate.OfProduct product => product.Products.Any(cell.Products.Contains),
        OrderPredicate.Amount amount => Comparisons.Holds(amount.Operator, cell.Class.CompareTo((2 * _bounds.IndexOf(amount.Bound.Amount)) + 1)),
        _ => throw new InvalidOperationException($"{where.GetType().Name} is not restated."),
    };

    private string Sum(long? younger, Func<RestatedCell, bool> counts, Func<RestatedCell, string> of, string zero = "0") =>
        SmtScript.Sum(_cells.Where(cell => (younger is not { } minutes || cell.Age < minutes) && counts(cell)).Select(of), zero);

    private static IEnumerable<IReadOnlyList<string>> Subsets(string[] names) =>
        Enumerable.Range(0, 1 << names.Length).Select(bits => (IReadOnlyList<string>)[.. names.Where((_, i) => (bits >> i & 1) == 1)]);

    private static IEnumerable<OrderPredicate> Inner(OrderPredicate where) => where is OrderPredicate.AllOf all ? all.Terms.SelectMany(Inner) : [where];
}
