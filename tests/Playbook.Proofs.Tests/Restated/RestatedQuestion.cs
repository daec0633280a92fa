using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Tests.Restated;

/// <summary>
/// Asks a solver whether some member meets conditions, in a way that shares nothing with the prover: a member is what it did, told by numbers of alike
/// orders, messages and days, and a condition is what the evaluator's documentation says of it. It knows what <see cref="Random.PredicateDice"/> throws.
/// </summary>
internal sealed class RestatedQuestion
{
    private readonly SmtScript _script = new();
    private readonly RestatedOrders _orders;
    private readonly RestatedJoining _joining;
    private readonly RestatedHappenings _happenings;

    private RestatedQuestion(CampaignPlan plan, IReadOnlyCollection<MemberPredicate> atoms, bool isComplete, IEnumerable<int> moments)
    {
        var moment = new RestatedMoment(_script, plan, atoms.OfType<MemberPredicate.Comparison>().Any(atom => atom.Quantity.Calendar is not null) ? moments : []);
        _orders = new RestatedOrders(_script, moment, atoms, isComplete, RestatedTraits.Scored);
        _joining = new RestatedJoining(_script, moment, atoms);
        _happenings = new RestatedHappenings(_script, moment, atoms);
        _ = new RestatedTraits(_script, _orders);
    }

    /// <param name="plan">Whose members they are.</param>
    /// <param name="isComplete">Whether the log tells of every order.</param>
    /// <param name="moments">When conditions that speak of a running day, week or month are judged, as minutes of the period.</param>
    /// <param name="terms">The conditions, each as it stands or its contrary.</param>
    public static string Of(CampaignPlan plan, bool isComplete, IEnumerable<int> moments, params (MemberPredicate Condition, bool Holds)[] terms)
    {
        var question = new RestatedQuestion(plan, [.. terms.SelectMany(term => term.Condition.AndInner())], isComplete, moments);
        foreach (var (condition, holds) in terms)
        {
            var said = question.Say(condition);
            question._script.Assert(holds ? said : $"(not {said})");
        }

        return question._script.ToString();
    }

    private string Say(MemberPredicate predicate) => predicate switch
    {
        MemberPredicate.AllOf all => SmtScript.All(all.Terms.Select(Say)),
        MemberPredicate.AnyOf any => SmtScript.Any(any.Terms.Select(Say)),
        MemberPredicate.Not not => $"(not {Say(not.Term)})",
        MemberPredicate.Flag flag => RestatedTraits.Flag(flag.Value),
        MemberPredicate.AttributeIn city => RestatedTraits.City(city.Values),
        MemberPredicate.Known known => RestatedTraits.Known(known.Attribute),
        MemberPredicate.FactIn fact => RestatedTraits.Fact(fact.Fact, fact.Values),
        MemberPredicate.Ranked ranked => RestatedTraits.Ranked(ranked.End, ranked.Share.Fraction),
        MemberPredicate.Comparison comparison => Compare(comparison.Quantity, comparison.Operator, comparison.Operand),
        _ => throw new InvalidOperationException($"{predicate.GetType().Name} is not restated."),
    };

    private string Compare(MemberQuantity quantity, ComparisonOperator op, Operand operand) => (quantity.Measure, operand) switch
    {
        (MemberMeasure.Spend, Operand.Amount bound) => SmtScript.Compare(op, _orders.Spend(quantity), SmtScript.Number(bound.Value.Amount)),
        (MemberMeasure.SinceLastOrder, Operand.Length bound) => _orders.Since(quantity.Product, op, (long)bound.Value.TotalMinutes),
        (MemberMeasure.SinceJoined, Operand.Length bound) => RestatedJoining.Since(op, bound.Value),
        (MemberMeasure.Joined, _) => _joining.Date(op, operand),
        (MemberMeasure.Attribute, Operand.Count bound) => RestatedTraits.Age(op, bound.Value),
        (_, Operand.Count bound) => SmtScript.Compare(op, Count(quantity), SmtScript.Number((long)bound.Value)),
        _ => throw new InvalidOperationException($"{quantity.Measure} is not restated."),
    };

    private string Count(MemberQuantity quantity) => quantity.Measure switch
    {
        MemberMeasure.Orders or MemberMeasure.Redeemed => _orders.Orders(quantity),
        MemberMeasure.ActiveDays or MemberMeasure.Received or MemberMeasure.Opened => _joining.Count(quantity),
        MemberMeasure.RfmRecency or MemberMeasure.RfmFrequency or MemberMeasure.RfmMoney => RestatedTraits.Score(quantity.Measure),
        _ when RestatedHappenings.IsOne(quantity) => _happenings.Count(quantity),
        _ => throw new InvalidOperationException($"{quantity.Measure} is not restated."),
    };
}
