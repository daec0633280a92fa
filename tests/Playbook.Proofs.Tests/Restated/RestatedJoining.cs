using NodaTime;
using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Tests.Restated;

/// <summary>
/// When a member joined: not at all, or at some minute of a day so many days before today; and what it has done by local day since: nothing before the
/// day after joining, and a day is active once. Messages opened need not be among those received.
/// </summary>
internal sealed class RestatedJoining
{
    private readonly RestatedMoment _moment;
    private readonly List<long> _starts;

    public RestatedJoining(SmtScript script, RestatedMoment moment, IReadOnlyCollection<MemberPredicate> atoms)
    {
        _moment = moment;
        script.Declare("joined", "Bool");
        script.Declare("days", "Int");
        script.Whole("joined_ofday", 0, 1439);
        script.Declare("since", "Int");
        script.Assert("(= since (let ((passed (+ (* 1440 days) (- ofday joined_ofday)))) (ite (< passed 0) 0 passed)))");
        _starts = [.. atoms.OfType<MemberPredicate.Comparison>().Select(atom => atom.Quantity)
            .Where(quantity => quantity.Measure is MemberMeasure.ActiveDays or MemberMeasure.Received or MemberMeasure.Opened && quantity.Window is not null)
            .Select(quantity => (long)Math.Ceiling(quantity.Window!.Value.TotalDays)).Append(0).Distinct().Order()];
        for (var i = 0; i < _starts.Count; i++)
        {
            var (from, to) = (_starts[i], i + 1 < _starts.Count ? _starts[i + 1] : (long?)null);
            script.Whole($"active{i}", 0, to - from);
            script.Assert($"(or (= active{i} 0) (and joined (<= active{i} (- days {from}))))");
            foreach (var kind in (string[])["received_daily", "received_other", "opened_daily", "opened_other"])
            {
                script.Whole($"{kind}{i}", 0);
                script.Assert($"(or (= {kind}{i} 0) (and joined (> days {from})))");
            }
        }
    }

    /// <summary>Days, or messages.</summary>
    public string Count(MemberQuantity quantity) => quantity.Measure switch
    {
        MemberMeasure.ActiveDays => Sum(quantity, "active"),
        MemberMeasure.Received => Sum(quantity, quantity.Cadence is null ? ["received_daily", "received_other"] : ["received_daily"]),
        MemberMeasure.Opened => Sum(quantity, quantity.Cadence is null ? ["opened_daily", "opened_other"] : ["opened_daily"]),
        _ => throw new InvalidOperationException($"{quantity.Measure} is not known by local day."),
    };

    /// <summary>Who has not joined has done so for less than any time.</summary>
    public static string Since(ComparisonOperator comparison, Duration bound) => Comparisons.Holds(comparison, -1)
        ? $"(or (not joined) {SmtScript.Compare(comparison, "since", SmtScript.Number((long)bound.TotalMinutes))})"
        : $"(and joined {SmtScript.Compare(comparison, "since", SmtScript.Number((long)bound.TotalMinutes))})";

    /// <summary>Who has not joined will do so after any date.</summary>
    public string Date(ComparisonOperator comparison, Operand bound)
    {
        var other = bound switch
        {
            Operand.DaysAgo ago => $"(- today {ago.Days})",
            Operand.Date date => SmtScript.Number((long)Period.DaysBetween(_moment.First, date.Value)),
            _ => throw new InvalidOperationException($"Joining is not compared with {bound.GetType().Name}."),
        };
        var compared = SmtScript.Compare(comparison, "(- today days)", other);
        return Comparisons.Holds(comparison, 1) ? $"(or (not joined) {compared})" : $"(and joined {compared})";
    }

    private string Sum(MemberQuantity quantity, params string[] kinds) => SmtScript.Sum(
        Enumerable.Range(0, _starts.Count).Where(i => quantity.Window is not { } length || _starts[i] < length.TotalDays).SelectMany(_ => kinds, (i, kind) => $"{kind}{i}"));
}
