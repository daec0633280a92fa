using NodaTime;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.Predicates;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Proofs.Tests.Restated;

/// <summary>When a condition is judged: any minute of the period, or, where it speaks of a running day, week or month, one of some moments.</summary>
internal sealed class RestatedMoment
{
    private readonly List<(int Minute, Func<WindowUnit, long> Elapsed)> _moments = [];

    /// <param name="script">Where it is declared.</param>
    /// <param name="plan">Whose period it is.</param>
    /// <param name="moments">The moments, as minutes of the period; empty for any.</param>
    public RestatedMoment(SmtScript script, CampaignPlan plan, IEnumerable<int> moments)
    {
        var calendar = new CampaignCalendar(plan.Period);
        foreach (var minute in moments)
        {
            var anybody = new KnownMember(MemberHistory.Empty, calendar, minute, _ => null, new Doubts());
            _moments.Add((minute, unit => (long)anybody.Elapsed(unit).TotalMinutes));
        }

        First = plan.Period.First;
        script.Whole("today", -1, calendar.Days - 1);
        script.Whole("ofday", 1, CampaignCalendar.MinutesPerDay);
        if (_moments.Count == 0) return;
        script.Whole("moment", 0, _moments.Count - 1);
        for (var i = 0; i < _moments.Count; i++)
        {
            var day = MemberWindow.Today(_moments[i].Minute);
            script.Assert($"(=> (= moment {i}) (and (= today {SmtScript.Number(day)}) (= ofday {_moments[i].Minute - (day * CampaignCalendar.MinutesPerDay)})))");
        }
    }

    public LocalDate First { get; }

    /// <summary>At which ages in minutes what happened may fall out of a window.</summary>
    public IEnumerable<long> Cutoffs(MemberQuantity quantity) => quantity.Calendar is { } unit ? _moments.Select(moment => moment.Elapsed(unit))
        : quantity.Window is { } length ? [(long)length.TotalMinutes] : [];

    /// <summary>What a window holds, given what one of so many minutes does.</summary>
    public string In(MemberQuantity quantity, Func<long?, string> younger)
    {
        if (quantity.Calendar is not { } unit) return younger(quantity.Window is { } length ? (long)length.TotalMinutes : null);
        var held = younger(_moments[^1].Elapsed(unit));
        for (var i = _moments.Count - 2; i >= 0; i--) held = $"(ite (= moment {i}) {younger(_moments[i].Elapsed(unit))} {held})";
        return held;
    }
}
