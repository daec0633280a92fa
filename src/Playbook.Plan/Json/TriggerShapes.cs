using System.Globalization;
using NodaTime.Text;
using Playbook.Plan.Model;
using Playbook.Plan.Schedules;

namespace Playbook.Plan.Json;

/// <summary>What sets cadences off, and the days that they speak of.</summary>
internal static class TriggerShapes
{
    private const string Before = "d before ";

    private const string After = "d after ";

    /// <summary><c>2026-05-01</c>, <c>mid_autumn</c>, <c>2d before spring_festival</c></summary>
    public static readonly Codec<PlanDay> Day = Codec.Text("a day such as `2026-05-01` or `2d before spring_festival`", Write, Read);

    private static readonly Codec<OnShortMonth> s_onShortMonth = Codec.Words(
        "what a short month does", (OnShortMonth.Skip, "skip"), (OnShortMonth.LastDay, "last_day"));

    public static readonly Codec<PlanTrigger> Trigger = Codec.Union(
        "a trigger",
        Codec.Case<PlanTrigger, PlanTrigger.Weekly>("weekly", Codec.Record<PlanTrigger.Weekly>("`weekly`", f => new(
            f.Set("days", WordCodecs.Day, t => t.Days),
            f.Set("times", ValueCodecs.Time, t => t.Times),
            f.Set("slots", ValueCodecs.Moment, t => t.Slots)))),
        Codec.Case<PlanTrigger, PlanTrigger.EveryWeeks>("every_weeks", Codec.Record<PlanTrigger.EveryWeeks>("`every_weeks`", f => new(
            f.Required("weeks", ValueCodecs.Whole, t => t.Weeks),
            f.Required("from", ValueCodecs.Date, t => t.From),
            f.Set("days", WordCodecs.Day, t => t.Days),
            f.Set("times", ValueCodecs.Time, t => t.Times),
            f.Set("slots", ValueCodecs.Moment, t => t.Slots)))),
        Codec.Case<PlanTrigger, PlanTrigger.Monthly>("monthly", Codec.Record<PlanTrigger.Monthly>("`monthly`", f => new(
            f.Set("days", ValueCodecs.Whole, t => t.Days),
            f.Required("on_short_month", s_onShortMonth, t => t.OnShortMonth),
            f.Set("times", ValueCodecs.Time, t => t.Times),
            f.Set("slots", ValueCodecs.Moment, t => t.Slots)))),
        Codec.Case<PlanTrigger, PlanTrigger.Dated>("dated", Codec.Record<PlanTrigger.Dated>("`dated`", f => new(
            f.Set("days", Day, t => t.Days),
            f.Set("times", ValueCodecs.Time, t => t.Times),
            f.Set("slots", ValueCodecs.Moment, t => t.Slots)))),
        Codec.Case<PlanTrigger, PlanTrigger.AfterLastOrder>("after_last_order", Codec.Record<PlanTrigger.AfterLastOrder>("`after_last_order`", f => new(
            f.Required("days", ValueCodecs.Whole, t => t.Days),
            f.Optional("product", ValueCodecs.Text, t => t.Product),
            f.Required("at", ValueCodecs.Time, t => t.At)))),
        Codec.Case<PlanTrigger, PlanTrigger.AfterJoin>("after_join", Codec.Record<PlanTrigger.AfterJoin>("`after_join`", f => new(
            f.Required("days", ValueCodecs.Whole, t => t.Days),
            f.Required("at", ValueCodecs.Time, t => t.At)))),
        Codec.Case<PlanTrigger, PlanTrigger.Replenishment>("replenishment", Codec.Record<PlanTrigger.Replenishment>("`replenishment`", f => new(
            f.Required("days", ValueCodecs.Whole, t => t.Days),
            f.Required("product", ValueCodecs.Text, t => t.Product),
            f.Required("at", ValueCodecs.Time, t => t.At)))),
        Codec.Case<PlanTrigger, PlanTrigger.BeforeExpiry>("before_expiry", Codec.Record<PlanTrigger.BeforeExpiry>("`before_expiry`", f => new(
            f.Required("days", ValueCodecs.Whole, t => t.Days),
            f.Required("offer", ValueCodecs.Text, t => t.Offer),
            f.Required("at", ValueCodecs.Time, t => t.At)))),
        Codec.Case<PlanTrigger, PlanTrigger.OnEvent>("on_event", Codec.Record<PlanTrigger.OnEvent>("`on_event`", f => new(
            f.Required("event", ValueCodecs.Text, t => t.Event),
            f.Optional("delay", ValueCodecs.Length, t => t.Delay)))));

    private static string Write(PlanDay day) => day switch
    {
        PlanDay.On on => LocalDatePattern.Iso.Format(on.Date),
        PlanDay.AtHoliday { Offset: 0 } at => at.Holiday,
        PlanDay.AtHoliday { Offset: < 0 } at => string.Create(CultureInfo.InvariantCulture, $"{-at.Offset}{Before}{at.Holiday}"),
        PlanDay.AtHoliday at => string.Create(CultureInfo.InvariantCulture, $"{at.Offset}{After}{at.Holiday}"),
        _ => throw new InvalidOperationException($"No such day: {day.GetType().Name}."),
    };

    private static (bool Found, PlanDay Value) Read(string text)
    {
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date)) return (true, new PlanDay.On(date));
        foreach (var (words, sign) in new[] { (Before, -1), (After, 1) })
        {
            if (text.Split(words) is [var days, var name] && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) && offset > 0)
                return (IsKnown(name), new PlanDay.AtHoliday(name, sign * offset));
        }

        return (IsKnown(text), new PlanDay.AtHoliday(text));
    }

    private static bool IsKnown(string holiday) => HolidayCatalogue.Holidays.Any(known => known.Name == holiday);
}
