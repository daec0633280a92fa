using NodaTime;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;
using Playbook.Proofs.Domains;
using Playbook.Proofs.Solving;

namespace Playbook.Proofs.Witnesses;

/// <summary>Makes members of what is left of variables: of a box, at several moments of the period. Nothing is claimed of them until the evaluator confirms one.</summary>
internal static class WitnessMaker
{
    public static IEnumerable<Witness> Make(Problem problem, Box box, Vocabulary vocabulary)
    {
        foreach (var minute in Moments(problem, box, vocabulary))
        {
            var draft = new Draft(problem, box, vocabulary, minute);
            if (MembershipPart.Fill(draft) && WordsPart.Fill(draft) && ValuesPart.Fill(draft) && RanksPart.Fill(draft)
                && OrdersPart.Fill(draft) && TouchesPart.Fill(draft) && ActivePart.Fill(draft) && OthersPart.Fill(draft))
            {
                var ground = vocabulary.Universe.Ground;
                yield return new Witness(
                    new WitnessMember(draft.History, draft.Untold, ground.Calendar, minute, ground.OfferOf), draft.History, ground.Calendar.At(minute), draft.Facts.ToImmutable());
            }
        }
    }

    /// <summary>Noon of the middle of the period; where it matters how much of a day, a week or a month has run, the ends of these as well.</summary>
    private static IEnumerable<int> Moments(Problem problem, Box box, Vocabulary vocabulary)
    {
        var calendar = vocabulary.Universe.Ground.Calendar;
        var days = Enumerable.Range(0, Math.Max(1, calendar.Days)).ToList();
        if (problem.Formula.Find(vocabulary[new VariableKey.Today()]) is { } today)
            days.RemoveAll(day => !box[today].Contains(Formulas.QuantityReader.DayOf(calendar.Date(day))));
        if (days.Count == 0) yield break;
        var middle = days[days.Count / 2];
        yield return CampaignCalendar.Minute(middle, LocalTime.Noon);
        if (days[0] != middle) yield return CampaignCalendar.Minute(days[0], LocalTime.Noon);
        if (days[^1] != middle) yield return CampaignCalendar.Minute(days[^1], LocalTime.Noon);
        if (!problem.Formula.Variables.Any(variable => WindowOf(variable.Key)?.Calendar is not null)) yield break;
        foreach (var unit in (WindowUnit[])[WindowUnit.Month, WindowUnit.Week])
        {
            var byRun = days.OrderBy(day => day - CampaignCalendar.DayOf(calendar.UnitStart(CampaignCalendar.Minute(day, LocalTime.Noon), unit))).ToList();
            yield return CampaignCalendar.Minute(byRun[^1], new LocalTime(23, 59));
            yield return CampaignCalendar.Minute(byRun[0], new LocalTime(0, 1));
        }
    }

    private static WindowSpan? WindowOf(VariableKey key) => key switch
    {
        VariableKey.Orders orders => orders.Window,
        VariableKey.Spend spend => spend.Window,
        VariableKey.Touches touches => touches.Window,
        VariableKey.ActiveDays active => active.Window,
        VariableKey.Happenings happenings => happenings.Window,
        _ => null,
    };
}
