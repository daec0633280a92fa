using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Calibration.Experiments;
using Playbook.Plan.Model;

namespace Playbook.Cli.Calibrations;

/// <summary>What messages add, for people.</summary>
internal static class UpliftPage
{
    public static string Of(CampaignPlan plan, int members, ImmutableArray<UpliftForecast> forecasts)
    {
        var text = new StringBuilder();
        Line($"{plan.Title ?? plan.Name}: what each message adds when it is sent once to all whom it is meant for, of {members:N0} listed members. {NotTakenOff.Sentence(plan)}");
        foreach (var forecast in forecasts)
        {
            Line($"\n{forecast.Touch} ({string.Join(", ", forecast.Cadences.Select(name => $"cadence {name}"))}): meant for {forecast.Members:N0} members{Withheld(plan, forecast)}");
            foreach (var outcome in forecast.Outcomes)
            {
                var (low, high) = outcome.Extra.Interval80;
                var decimals = outcome.IsAmount ? "+#,##0.00;-#,##0.00" : "+#,##0.0;-#,##0.0";
                Line($"  forecast of {outcome.Outcome}: {outcome.Extra.Value.ToString(decimals, CultureInfo.InvariantCulture)} (80 % interval {low.ToString(decimals, CultureInfo.InvariantCulture)} .. {high.ToString(decimals, CultureInfo.InvariantCulture)}){(outcome.Untouched is { } rest ? string.Create(CultureInfo.InvariantCulture, $", as many of the whole control show {rest:N0}") : string.Empty)}: {Words(outcome)}");
            }
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Withheld(CampaignPlan plan, UpliftForecast forecast) => forecast.Withheld > 0d
        ? string.Create(CultureInfo.InvariantCulture, $", of whom the holdout of {plan.Holdout!.Share} withholds {forecast.Withheld:#,##0.#}; of the others:")
        : string.Empty;

    private static string Words(OutcomeForecast outcome) => outcome.Verdict switch
    {
        UpliftVerdict.Raises => "raises it",
        UpliftVerdict.Lowers => "lowers it",
        UpliftVerdict.NothingWorthwhile => "nothing worth while either way",
        UpliftVerdict.CannotTell => "the experiment cannot tell",
        _ => throw new InvalidOperationException($"No such verdict: {outcome.Verdict}."),
    };
}
