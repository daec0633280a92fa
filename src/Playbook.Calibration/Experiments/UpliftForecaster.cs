using System.Collections.Immutable;
using Playbook.Plan.Behaviour;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;

namespace Playbook.Calibration.Experiments;

/// <summary>
/// Forecasts what a plan's messages add among listed members: the plan's own conditions say whom each is meant for, its parameters
/// <c>uplift.TOUCH.OUTCOME[.SEGMENT]</c> and their covariance what that adds and how sure it is. For one sending of each message. A holdout of members
/// is taken off as the share that it is: who belongs to it has nothing to do with segments.
/// </summary>
public sealed class UpliftForecaster
{
    private readonly CampaignPlan _plan;
    private readonly PredicateEvaluator _evaluator;
    private readonly Dictionary<string, decimal> _values;

    /// <summary>Share of the members to whom messages go.</summary>
    private readonly double _sent;

    public UpliftForecaster(CampaignPlan plan)
    {
        _plan = plan;
        _sent = plan.Holdout is { Unit: HoldoutUnit.Members } holdout ? 1d - (double)holdout.Share.Fraction : 1d;
        _evaluator = new PredicateEvaluator(plan.Segments);
        _values = plan.Assumptions.Where(stated => stated.Value is not null).GroupBy(stated => stated.Parameter, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Value!.Value, StringComparer.Ordinal);
    }

    /// <summary>The messages whose response the plan states, in its order.</summary>
    public ImmutableArray<string> Touches =>
        [.. Sends().SelectMany(send => new[] { send.Action.Offer, send.Cadence }).OfType<string>().Distinct(StringComparer.Ordinal).Where(touch => Terms(touch).Any())];

    /// <summary>All that is asked of members: whom a message is meant for, and where its response differs.</summary>
    public IEnumerable<MemberPredicate> Conditions => Touches
        .SelectMany(touch => SendsOf(touch).Select(send => send.Action.Segment).Concat(Terms(touch).Select(term => term.Segment).OfType<string>()))
        .Distinct(StringComparer.Ordinal)
        .SelectMany(segment => new MemberPredicate.InSegment(segment).AndInner(name => _plan.Segments.FirstOrDefault(known => known.Name == name)?.Predicate));

    /// <summary>What of it attributes alone do not answer.</summary>
    public IEnumerable<MemberPredicate> Beyond => Conditions.Where(condition => condition is not (
        MemberPredicate.Constant or MemberPredicate.AllOf or MemberPredicate.AnyOf or MemberPredicate.Not or MemberPredicate.InSegment
        or MemberPredicate.AttributeIn or MemberPredicate.Known or MemberPredicate.Comparison { Quantity.Measure: MemberMeasure.Attribute })).Distinct();

    /// <summary>Segments by which a response is said to differ and which the plan does not have, with the parameter that speaks of each.</summary>
    public IEnumerable<(string Segment, string Parameter)> Unknown => Touches.SelectMany(Terms)
        .Where(term => term.Segment is { } segment && _plan.Segments.All(known => known.Name != segment))
        .Select(term => (term.Segment!, term.ToString()));

    public ImmutableArray<UpliftForecast> Forecast(IReadOnlyList<IMemberState> members) => [.. Touches.Select(touch => Forecast(touch, members))];

    private UpliftForecast Forecast(string touch, IReadOnlyList<IMemberState> members)
    {
        var sends = SendsOf(touch).ToList();
        var meant = members.Where(member => sends.Exists(send => _evaluator.Holds(_evaluator.Segment(send.Action.Segment), member))).ToList();
        var counts = Terms(touch).Select(term => term.Segment).OfType<string>().Distinct(StringComparer.Ordinal)
            .ToDictionary(segment => segment, segment => meant.Count(member => _evaluator.Holds(_evaluator.Segment(segment), member)), StringComparer.Ordinal);
        var outcomes = Terms(touch).GroupBy(term => (term.Outcome, term.IsAmount)).Select(terms =>
        {
            var weights = terms.ToDictionary(term => term.ToString(), term => _sent * (term.Segment is { } segment ? counts[segment] : meant.Count), StringComparer.Ordinal);
            var extra = weights.Sum(weight => weight.Value * (double)_values[weight.Key]);
            var untouched = _values.TryGetValue(UpliftParameters.UntouchedName(terms.Key.Outcome, terms.Key.IsAmount), out var rate) ? _sent * meant.Count * (double)rate : (double?)null;
            return new OutcomeForecast(terms.Key.Outcome, terms.Key.IsAmount, new EffectEstimate(extra, Math.Sqrt(Math.Max(0d, Variance(weights)))), untouched);
        });
        return new UpliftForecast(touch, [.. sends.Select(send => send.Cadence)], meant.Count, [.. outcomes]) { Withheld = (1d - _sent) * meant.Count };
    }

    /// <summary>Of a weighted sum of parameters: w' V w over the plan's covariances.</summary>
    private double Variance(Dictionary<string, double> weights) => _plan.Covariances.Sum(covariance =>
    {
        var of = covariance.Rows.Select(row => weights.GetValueOrDefault(row.Parameter)).ToArray();
        var sum = 0d;
        for (var row = 0; row < of.Length; row++)
        {
            for (var column = 0; of[row] != 0d && column < of.Length; column++) sum += of[row] * of[column] * (double)covariance[row, column];
        }

        return sum;
    });

    private IEnumerable<UpliftName> Terms(string touch) => _values.Keys.Select(UpliftName.TryRead).OfType<UpliftName>().Where(term => term.Touch == touch);

    private IEnumerable<(string Cadence, PlanAction.Send Action)> SendsOf(string touch) => Sends().Where(send => send.Action.Offer == touch || send.Cadence == touch);

    private IEnumerable<(string Cadence, PlanAction.Send Action)> Sends() => _plan.Cadences.Where(cadence => cadence.Action is PlanAction.Send).Select(cadence => (cadence.Name, (PlanAction.Send)cadence.Action));
}
